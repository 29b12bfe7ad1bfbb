package symphony.report.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symphony.api.UserException;

/**
 * Identifies the run in a file or folder of another tool by its name: {@code
 * TASK__NAME__SEED__TIME} (CleanRL), {@code ALGORITHM/TASK_N} (RL Baselines3 Zoo, where N counts
 * runs), {@code ALGORITHM/TASK/SEED}, {@code ALGORITHM_N} (the TensorBoard log of
 * Stable-Baselines3), {@code NAME-SEED}. Values given on the command line override those in a name.
 */
final class RunName {

  private static final Pattern CLEAN_RL = Pattern.compile("(.+?)__(.+?)__(-?\\d{1,18})__(.+)");
  private static final Pattern TASK = Pattern.compile(".*-v\\d+");
  private static final Pattern SEED = Pattern.compile("(?i)(?:seed|run)?[-_ =]?(\\d{1,18})");
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)(.+?)(?:[-_ /.](?:seed|run|s)?[-_=]?)(\\d{1,18})");

  private static final String ALGORITHM = "algorithm";
  private static final String TASK_KEY = "task";
  private static final String SEED_KEY = "seed";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private RunName(Map<String, String> constants) {
    parts.putAll(constants);
  }

  /**
   * The run in a folder; values that are known from its files override the name.
   *
   * @throws UserException that names the missing value
   */
  static RunId ofFolder(Path folder, Map<String, String> known) {
    RunName name = new RunName(known);
    Path path = folder.toAbsolutePath().normalize();
    String own = name(path);
    if (!name.cleanRl(own) && !name.numberedTask(path)) {
      name.nested(path);
    }
    return name.id(folder.toString());
  }

  /**
   * The run with a name, such as that of a column.
   *
   * @throws UserException that names the missing value
   */
  static RunId of(String text, String place, Map<String, String> known) {
    RunName name = new RunName(known);
    Matcher numbered = NUMBERED.matcher(text);
    if (!name.cleanRl(text) && numbered.matches()) {
      name.tell(ALGORITHM, numbered.group(1));
      name.tell(SEED_KEY, numbered.group(2));
    }
    name.tell(ALGORITHM, text);
    return name.id(place);
  }

  private boolean cleanRl(String text) {
    Matcher match = CLEAN_RL.matcher(text);
    if (match.matches()) {
      tell(TASK_KEY, match.group(1));
      tell(ALGORITHM, match.group(2));
      tell(SEED_KEY, match.group(3));
    }
    return match.matches();
  }

  private boolean numberedTask(Path path) {
    Matcher match = NUMBERED.matcher(name(path));
    boolean task = match.matches() && TASK.matcher(match.group(1)).matches();
    if (task) {
      tell(TASK_KEY, match.group(1));
      tell(SEED_KEY, match.group(2));
      tell(ALGORITHM, name(path.getParent()));
    }
    return task;
  }

  /** {@code ALGORITHM/TASK/SEED}, {@code ALGORITHM/SEED}, {@code ALGORITHM_N}. */
  private void nested(Path path) {
    Path rest = path;
    Matcher seed = SEED.matcher(name(rest));
    if (seed.matches()) {
      tell(SEED_KEY, seed.group(1));
      rest = rest.getParent();
    }
    if (TASK.matcher(name(rest)).matches()) {
      tell(TASK_KEY, name(rest));
      rest = rest.getParent();
    }
    Matcher numbered = NUMBERED.matcher(name(rest));
    boolean counts = !parts.containsKey(SEED_KEY) && numbered.matches();
    if (counts) {
      tell(SEED_KEY, numbered.group(2));
    }
    tell(ALGORITHM, counts ? numbered.group(1) : name(rest));
  }

  private static String name(Path path) {
    return path == null || path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private void tell(String part, String value) {
    if (!value.isBlank()) {
      parts.putIfAbsent(part, value);
    }
  }

  private RunId id(String place) {
    for (String part : List.of(ALGORITHM, TASK_KEY, SEED_KEY)) {
      if (!parts.containsKey(part)) {
        throw new UserException(
            "%s: its name does not contain the %s; give it with --constant %s=VALUE, or name folders ALGORITHM/TASK/SEED"
                .formatted(place, part, part));
      }
    }
    if (!parts.get(SEED_KEY).matches("-?\\d{1,18}")) {
      throw new UserException(
          "--constant seed=%s: expected a whole number".formatted(parts.get(SEED_KEY)));
    }
    return new RunId(
        parts.get(ALGORITHM), parts.get(TASK_KEY), Long.parseLong(parts.get(SEED_KEY)));
  }
}
