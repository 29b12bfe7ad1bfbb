package symphony.runtime.config;

import com.typesafe.config.ConfigUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The assignments {@code key=value} of a command line: they are part of the run's name, and those
 * that no run reads are reported.
 */
public final class Overrides {

  private static final int LONGEST_NAME = 120;
  private static final int DIGEST_DIGITS = 12;
  private static final String TASK = ConfigLayers.ROOT + ".task.name";
  private static final String WRAPPER = ConfigLayers.ROOT + ".environment.wrapper.";
  private static final Set<String> UNNAMED = Set.of(TASK, "symphony.training.steps");

  private final List<String> assignments;
  private final SortedMap<String, String> values = new TreeMap<>();

  /**
   * Creates the overrides of a command line; the last one for a key counts.
   *
   * @throws InvalidConfigException if an argument is not an assignment
   */
  public Overrides(List<String> assignments) {
    this.assignments = List.copyOf(assignments);
    for (String assignment : assignments) {
      ConfigLayers.assignment(SourceLocation.COMMAND_LINE, assignment);
      int equals = assignment.indexOf('=');
      values.put(path(assignment.substring(0, equals)), assignment.substring(equals + 1).strip());
    }
  }

  private static String path(String key) {
    String written = key.strip();
    String path =
        written.startsWith(ConfigLayers.ROOT + ".") ? written : ConfigLayers.ROOT + "." + written;
    String whole = String.join(".", ConfigUtil.splitPath(path));
    return whole.equals(ConfigLayers.ROOT + ".task") ? TASK : whole;
  }

  /**
   * Adds them as a layer over a source. If they change the run's numbers, they become part of its
   * name: {@code VARIANT,key=value,...} with sorted keys in their shortest form. The task, which
   * has its own folder, the number of steps, and keys that do not change the run's numbers are not
   * part of the name; an assignment to {@code run.variant} sets the whole name.
   *
   * @throws InvalidConfigException with all problems of the source without them
   */
  public ConfigSource over(ConfigSource source) {
    ConfigSource whole = source.with(SourceLocation.COMMAND_LINE, assignments);
    Optional<String> variant = source.text("symphony.run.variant");
    String suffix = suffix();
    if (suffix.isEmpty() || variant.isEmpty() || values.containsKey("symphony.run.variant")) {
      return whole;
    }
    String name = shortened(variant.get().replaceAll("^\"|\"$", "") + suffix);
    return whole.with(SourceLocation.COMMAND_LINE, List.of("run.variant=\"" + name + "\""));
  }

  private String suffix() {
    return values.entrySet().stream()
        .filter(e -> !UNNAMED.contains(e.getKey()) && !ResolvedConfig.isCircumstance(e.getKey()))
        .map(
            e ->
                ","
                    + plain(e.getKey().substring(ConfigLayers.ROOT.length() + 1))
                    + "="
                    + plain(e.getValue()))
        .collect(Collectors.joining());
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9._+-]+", "-");
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    String digest =
        ResolvedConfig.sha256(List.of(name.getBytes(StandardCharsets.UTF_8)))
            .substring(0, DIGEST_DIGITS);
    return name.substring(0, LONGEST_NAME - DIGEST_DIGITS - 1) + "-" + digest;
  }

  /**
   * One sentence for each key that none of the configs reads, such as a parameter of an ingredient
   * that is not selected.
   */
  public List<String> unread(List<RunConfig> configs) {
    List<String> sentences = new ArrayList<>();
    for (String path : values.keySet()) {
      boolean read = configs.stream().anyMatch(config -> reads(config, path));
      if (!read && !path.startsWith(ConfigLayers.ROOT + ".study")) {
        sentences.add(sentence(path, configs.getFirst()));
      }
    }
    return sentences;
  }

  private static boolean reads(RunConfig config, String path) {
    return config.resolved().values().stream()
        .map(ResolvedConfig.Value::path)
        .anyMatch(v -> v.equals(path) || v.startsWith(path + ".") || path.startsWith(v + "."));
  }

  private static String sentence(String path, RunConfig config) {
    String key = path.substring(ConfigLayers.ROOT.length() + 1);
    List<String> parts = List.of(path.split("\\."));
    for (int depth = parts.size() - 1; depth > 1; depth--) {
      String block = String.join(".", parts.subList(0, depth));
      Optional<String> chosen = type(config, block);
      if (chosen.isPresent()) {
        String type = block.substring(ConfigLayers.ROOT.length() + 1) + ".type";
        return "%s has no effect, because %s is %s; add %s=%s to use it"
            .formatted(key, type, chosen.get(), type, parts.get(depth));
      }
    }
    return path.startsWith(WRAPPER)
        ? "%s has no effect, because environment.wrappers does not list %s; add it there to use it"
            .formatted(key, path.substring(WRAPPER.length()).split("\\.")[0])
        : "%s has no effect: nothing that this config selects reads it".formatted(key);
  }

  private static Optional<String> type(RunConfig config, String block) {
    return config.resolved().values().stream()
        .filter(value -> value.path().equals(block + ".type"))
        .map(value -> value.text().replace("\"", ""))
        .findFirst();
  }
}
