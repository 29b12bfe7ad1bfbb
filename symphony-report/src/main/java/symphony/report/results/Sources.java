package symphony.report.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.api.UserException;
import symphony.report.formats.NpzFile;
import symphony.report.formats.NumericArray;

/**
 * Reads and joins results of several places and tools: Symphony's studies and runs, CSV files, and
 * files of Stable-Baselines3, RL Baselines3 Zoo, CleanRL, Weights and Biases, rliable and
 * TensorBoard.
 */
public final class Sources {

  private static final int DEEPEST = 8;

  private final Map<String, String> names;
  private final Map<String, String> constants;
  private final List<String> notes = new ArrayList<>();

  private Sources(Map<String, String> names, Map<String, String> constants) {
    ScoreFile.requireKnown(names);
    ScoreFile.requireKnown(constants);
    this.names = names;
    this.constants = constants;
  }

  /** Whether a folder contains a study or runs of Symphony, or is a run of it. */
  public static boolean isOwn(Path folder) {
    return Files.isDirectory(folder)
        && !files(
                folder,
                file ->
                    file.getFileName().toString().equals(StudyRecord.FILE)
                        || file.getFileName().toString().equals(Provenance.FILE)
                            && RunReader.isRun(file.getParent()))
            .isEmpty();
  }

  /**
   * Reads them.
   *
   * @param sources files and folders, at least one
   * @param base name of the base; empty for the first algorithm
   * @param names the tables' names of the columns {@code algorithm, task, seed, step, return};
   *     {@code return} also names the tag of TensorBoard events and the metric of an export
   * @param constants values for all runs whose files do not contain them, by the same keys
   * @throws UserException that names the place of a value that cannot be used
   */
  public static StudyResults read(
      List<Path> sources, String base, Map<String, String> names, Map<String, String> constants) {
    Sources reader = new Sources(names, constants);
    SequencedMap<Path, SequencedMap<RunId, RunResult>> found = new LinkedHashMap<>();
    for (Path source : sources) {
      found.put(source, reader.read(source));
    }
    String title =
        sources.stream().map(Sources::title).distinct().collect(Collectors.joining(" and "));
    return RunTable.results(title, base, joined(found), reader.notes);
  }

  /** The title of a source: the name of its file or folder. */
  public static String title(Path source) {
    Path name = source.toAbsolutePath().normalize().getFileName();
    return name == null ? source.toString() : name.toString();
  }

  /**
   * Joins the runs of all sources; if two sources have the same run, the variants get the source's
   * name.
   */
  private static SequencedMap<RunId, RunResult> joined(
      SequencedMap<Path, SequencedMap<RunId, RunResult>> found) {
    long all = found.values().stream().mapToLong(Map::size).sum();
    boolean distinct =
        found.values().stream().flatMap(runs -> runs.keySet().stream()).distinct().count() == all;
    SequencedMap<RunId, RunResult> joined = new LinkedHashMap<>();
    found.forEach(
        (source, runs) ->
            runs.forEach(
                (id, run) -> {
                  RunId own =
                      distinct
                          ? id
                          : new RunId(title(source) + " " + id.variant(), id.task(), id.seed());
                  if (joined.put(own, run.of(own)) != null) {
                    throw new UserException("%s: a second run %s".formatted(source, own));
                  }
                }));
    return joined;
  }

  private SequencedMap<RunId, RunResult> read(Path source) {
    if (Files.isDirectory(source)) {
      return isOwn(source) ? own(source) : folder(source);
    }
    if (!Files.isRegularFile(source)) {
      throw new UserException(source + ": no such file or folder");
    }
    String name = source.getFileName().toString();
    if (name.matches("(?i).*\\.(pkl|pickle)")) {
      throw new UserException(
          "%s: a pickle runs code when it is read, so it is not read; convert it in Python: numpy.savez('scores.npz', **pickle.load(open('%s', 'rb')))"
              .formatted(source, name));
    }
    if (name.endsWith(".npz")) {
      return arrays(source);
    }
    if (name.endsWith(".json")) {
      return ScoreArrays.read(source);
    }
    if (EventCurve.isNamed(source)) {
      return one(
          events(source.toAbsolutePath().getParent(), List.of(source))
              .orElseThrow(() -> noReturns(source)));
    }
    return MonitorFile.is(source) ? one(MonitorFile.read(List.of(source), constants)) : csv(source);
  }

  private static SequencedMap<RunId, RunResult> one(RunResult run) {
    SequencedMap<RunId, RunResult> runs = new LinkedHashMap<>();
    runs.put(run.id(), run);
    return runs;
  }

  private SequencedMap<RunId, RunResult> own(Path folder) {
    StudyResults results = new RunStore(folder).read();
    notes.addAll(results.notes());
    SequencedMap<RunId, RunResult> runs = new LinkedHashMap<>();
    results.runs().forEach(run -> runs.put(run.id(), run));
    return runs;
  }

  private SequencedMap<RunId, RunResult> csv(Path file) {
    CsvTable table = CsvTable.readComplete(file);
    return WideTable.is(table, names)
        ? WideTable.read(table, file, names, constants)
        : ScoreFile.runs(file, names, constants);
  }

  private SequencedMap<RunId, RunResult> arrays(Path file) {
    SequencedMap<String, NumericArray> arrays = NpzFile.read(file);
    return EvaluationArrays.are(arrays)
        ? one(EvaluationArrays.read(file, arrays, constants))
        : ScoreArrays.of(file, arrays);
  }

  private Optional<RunResult> events(Path folder, List<Path> files) {
    return EventCurve.read(folder, files, Optional.ofNullable(names.get("return")), constants);
  }

  private static UserException noReturns(Path source) {
    return new UserException(
        "%s: its TensorBoard events have no returns under a known tag; name it with --columns return=TAG"
            .formatted(source));
  }

  /**
   * Reads another tool's folder: each run's evaluations if there are any, otherwise its episodes.
   */
  private SequencedMap<RunId, RunResult> folder(Path folder) {
    List<RunResult> runs = new ArrayList<>();
    for (Path file : files(folder, f -> f.endsWith("evaluations.npz"))) {
      runs.add(EvaluationArrays.read(file, NpzFile.read(file), constants));
    }
    if (runs.isEmpty()) {
      byFolder(files(folder, EventCurve::isNamed))
          .forEach((run, files) -> events(run, files).ifPresent(runs::add));
    }
    if (runs.isEmpty()) {
      byFolder(files(folder, MonitorFile::isNamed))
          .values()
          .forEach(files -> runs.add(MonitorFile.read(files, constants)));
    }
    if (runs.isEmpty()) {
      throw new UserException(
          "%s: no runs are here; expected VARIANT/TASK/seed-N, evaluations.npz, TensorBoard events with returns (--columns return=TAG), or monitor.csv"
              .formatted(folder));
    }
    SequencedMap<RunId, RunResult> byId = new LinkedHashMap<>();
    for (RunResult run : runs) {
      if (byId.put(run.id(), run) != null) {
        throw new UserException(
            "%s: the names of two runs both mean %s; rename their folders to ALGORITHM/TASK/SEED"
                .formatted(folder, run.id()));
      }
    }
    return byId;
  }

  private static SortedMap<Path, List<Path>> byFolder(List<Path> files) {
    return files.stream()
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> tree = Files.walk(folder.toAbsolutePath(), DEEPEST)) {
      return tree.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
