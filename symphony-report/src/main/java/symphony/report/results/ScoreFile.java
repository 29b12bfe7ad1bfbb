package symphony.report.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import symphony.api.UserException;
import symphony.report.statistics.ScoreNormalization;

/**
 * Learning curves of any tool as CSV with the columns {@code algorithm, task, seed, step, return}
 * in any order; other columns are ignored.
 */
public final class ScoreFile {

  private static final List<String> COLUMNS =
      List.of("algorithm", "task", "seed", "step", "return");
  private static final List<String> SCALE_COLUMNS = List.of("task", "random", "reference");

  private ScoreFile() {}

  /** One run in the reading. */
  private static final class Curve {
    private final SortedMap<Long, Evaluation> evaluations = new TreeMap<>();
    private final SortedMap<Long, String> diverged = new TreeMap<>();

    void add(CsvTable table, NamedCsvRecord row, RunId id) {
      long step = table.integer(row, "step");
      double value = table.number(row, "return");
      boolean second =
          Double.isFinite(value)
              ? evaluations.put(step, Evaluation.ofReturn(step, value)) != null
              : diverged.put(step, table.text(row, "return")) != null;
      if (second) {
        throw new UserException(
            "%s: a second return for %s at step %d".formatted(table.place(row), id, step));
      }
    }

    /** A return that is no number is how a diverged run looks: it failed there. */
    RunResult result(RunId id) {
      boolean failed = !diverged.isEmpty();
      long end = failed ? diverged.firstKey() : Long.MAX_VALUE;
      return new RunResult(
          id,
          failed ? RunStatus.FAILED : RunStatus.DONE,
          failed ? "the return at step %d is %s".formatted(end, diverged.get(end)) : "",
          "",
          List.of(),
          List.copyOf(evaluations.headMap(end).values()),
          TrainingSafety.UNKNOWN,
          List.of());
    }
  }

  /**
   * Reads curves; the algorithm that comes first is the base unless one is named.
   *
   * @param base name of the base, empty for the first
   * @throws UserException naming the line and column of what cannot be used
   */
  public static StudyResults read(Path file, String base) {
    return read(file, base, Map.of(), Map.of());
  }

  /**
   * The same for a file with columns of other names.
   *
   * @param names by {@code algorithm, task, seed, step, return} what the file calls them
   * @param constants by the same the value that all rows have, where there is no such column
   * @throws UserException naming the line and column of what cannot be used
   */
  public static StudyResults read(
      Path file, String base, Map<String, String> names, Map<String, String> constants) {
    requireKnown(names);
    requireKnown(constants);
    CsvTable table = required(CsvTable.readComplete(file).with(names, constants), file, COLUMNS);
    Map<RunId, Curve> runs = new LinkedHashMap<>();
    for (NamedCsvRecord row : table.rows()) {
      RunId id = id(table, row);
      runs.computeIfAbsent(id, key -> new Curve()).add(table, row, id);
    }
    List<String> variants = runs.keySet().stream().map(RunId::variant).distinct().toList();
    return results(file, base.isEmpty() ? variants.getFirst() : known(base, variants, file), runs);
  }

  /**
   * Reads scale constants: columns {@code task, random, reference}.
   *
   * @param tasks the tasks of the results: every one must have its constants, and no other
   * @throws UserException naming the line and column of what cannot be used
   */
  public static SortedMap<String, ScoreNormalization.Range> scale(Path file, List<String> tasks) {
    CsvTable table = required(CsvTable.readComplete(file), file, SCALE_COLUMNS);
    SortedMap<String, ScoreNormalization.Range> ranges = new TreeMap<>();
    for (NamedCsvRecord row : table.rows()) {
      double random = finite(table, row, "random");
      double reference = finite(table, row, "reference");
      if (random == reference) {
        throw new UserException(
            table.place(row)
                + ": random and reference are both "
                + random
                + ", expected two different scores");
      }
      String task = table.text(row, "task");
      if (!tasks.contains(task)) {
        throw new UserException(
            "%s: no run is on the task '%s'; the results' tasks are %s"
                .formatted(table.place(row), task, String.join(", ", tasks)));
      }
      ranges.put(task, new ScoreNormalization.Range(random, reference));
    }
    List<String> without = tasks.stream().filter(task -> !ranges.containsKey(task)).toList();
    if (!without.isEmpty()) {
      throw new UserException(
          "%s: no constants for %s; give each task a row task,random,reference"
              .formatted(file, String.join(", ", without)));
    }
    return ranges;
  }

  private static StudyResults results(Path file, String base, Map<RunId, Curve> curves) {
    List<String> variants =
        Stream.concat(Stream.of(base), curves.keySet().stream().map(RunId::variant))
            .distinct()
            .toList();
    List<String> tasks = curves.keySet().stream().map(RunId::task).distinct().sorted().toList();
    List<Long> seeds = curves.keySet().stream().map(RunId::seed).distinct().sorted().toList();
    List<RunResult> runs = new ArrayList<>();
    for (String variant : variants) {
      runs.addAll(runs(variant, tasks, curves));
    }
    StudyRecord study =
        StudyRecord.inferred(file.getFileName().toString(), base, variants, tasks, seeds);
    return new StudyResults(study, runs, new TreeMap<>(), List.of());
  }

  /** A variant's runs; missing are those of its own seeds that it has on other tasks alone. */
  private static List<RunResult> runs(
      String variant, List<String> tasks, Map<RunId, Curve> curves) {
    List<RunId> own = curves.keySet().stream().filter(id -> id.variant().equals(variant)).toList();
    List<RunResult> runs = new ArrayList<>();
    for (String task : tasks) {
      if (own.stream().anyMatch(id -> id.task().equals(task))) {
        own.stream()
            .map(RunId::seed)
            .distinct()
            .sorted()
            .map(seed -> new RunId(variant, task, seed))
            .forEach(
                id ->
                    runs.add(
                        curves.containsKey(id)
                            ? curves.get(id).result(id)
                            : RunResult.missing(id)));
      }
    }
    return runs;
  }

  private static String known(String base, List<String> variants, Path file) {
    if (!variants.contains(base)) {
      throw new UserException(
          "%s: no algorithm '%s'; it has %s".formatted(file, base, String.join(", ", variants)));
    }
    return base;
  }

  private static RunId id(CsvTable table, NamedCsvRecord row) {
    return new RunId(
        name(table, row, "algorithm"), name(table, row, "task"), table.integer(row, "seed"));
  }

  private static String name(CsvTable table, NamedCsvRecord row, String column) {
    String name = table.text(row, column);
    if (name.isEmpty()) {
      throw new UserException(table.place(row) + ": " + column + " is empty, expected a name");
    }
    return name;
  }

  private static double finite(CsvTable table, NamedCsvRecord row, String column) {
    double number = table.number(row, column);
    if (!Double.isFinite(number)) {
      throw new UserException(
          "%s: %s is %s, expected a number"
              .formatted(table.place(row), column, table.text(row, column)));
    }
    return number;
  }

  private static void requireKnown(Map<String, String> columns) {
    for (String column : columns.keySet()) {
      if (!COLUMNS.contains(column)) {
        throw new UserException(
            "--columns and --constant take %s; got '%s'"
                .formatted(String.join(", ", COLUMNS), column));
      }
    }
  }

  private static CsvTable required(CsvTable table, Path file, List<String> columns) {
    if (table.rows().isEmpty()) {
      throw new UserException(
          file + ": no rows; expected a header " + String.join(",", columns) + " and rows");
    }
    List<String> absent = columns.stream().filter(c -> !table.has(c)).toList();
    if (!absent.isEmpty()) {
      throw new UserException(
          "%s: no column %s; expected %s, found %s%s"
              .formatted(
                  file,
                  String.join(", ", absent),
                  String.join(", ", columns),
                  String.join(", ", table.columns()),
                  columns == COLUMNS
                      ? "; --columns %s=ITS-NAME or --constant %s=VALUE says where it is"
                          .formatted(absent.getFirst(), absent.getFirst())
                      : ""));
    }
    return table;
  }
}
