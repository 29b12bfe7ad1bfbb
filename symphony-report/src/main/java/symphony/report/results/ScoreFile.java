package symphony.report.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.api.UserException;
import symphony.report.statistics.ScoreNormalization;

/**
 * Reads learning curves of any tool from CSV with the columns {@code algorithm, task, seed, step,
 * return} in any order; other columns are ignored.
 */
public final class ScoreFile {

  private static final List<String> COLUMNS =
      List.of("algorithm", "task", "seed", "step", "return");
  private static final List<String> SCALE_COLUMNS = List.of("task", "random", "reference");

  private ScoreFile() {}

  /**
   * Reads curves. The first algorithm is the base unless one is named.
   *
   * @param base name of the base; empty for the first
   * @throws UserException that names line and column of a value that cannot be used
   */
  public static StudyResults read(Path file, String base) {
    return read(file, base, Map.of(), Map.of());
  }

  /**
   * Reads curves from a file whose columns have other names.
   *
   * @param names the file's names of the columns {@code algorithm, task, seed, step, return}
   * @param constants values of columns that the file lacks, by the same keys
   * @throws UserException that names line and column of a value that cannot be used
   */
  public static StudyResults read(
      Path file, String base, Map<String, String> names, Map<String, String> constants) {
    SequencedMap<RunId, RunResult> runs = runs(file, names, constants);
    return RunTable.results(file.getFileName().toString(), base, runs, List.of());
  }

  /** Reads the runs in the order of the file. */
  static SequencedMap<RunId, RunResult> runs(
      Path file, Map<String, String> names, Map<String, String> constants) {
    requireKnown(names);
    requireKnown(constants);
    CsvTable table = required(CsvTable.readComplete(file).with(names, constants), file, COLUMNS);
    SequencedMap<RunId, ImportedCurve> curves = new LinkedHashMap<>();
    for (NamedCsvRecord row : table.rows()) {
      RunId id = id(table, row);
      boolean first =
          curves
              .computeIfAbsent(id, key -> new ImportedCurve())
              .add(
                  table.integer(row, "step"),
                  table.number(row, "return"),
                  table.text(row, "return"));
      if (!first) {
        throw new UserException(
            "%s: a second return for %s at step %d"
                .formatted(table.place(row), id, table.integer(row, "step")));
      }
    }
    SequencedMap<RunId, RunResult> runs = new LinkedHashMap<>();
    curves.forEach((id, curve) -> runs.put(id, curve.result(id)));
    return runs;
  }

  /**
   * Reads scale constants: columns {@code task, random, reference}.
   *
   * @param tasks the tasks of the results; the file must have exactly these
   * @throws UserException that names line and column of a value that cannot be used
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

  static void requireKnown(Map<String, String> columns) {
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
                      ? "; set --columns %s=ITS-NAME or --constant %s=VALUE"
                          .formatted(absent.getFirst(), absent.getFirst())
                      : ""));
    }
    return table;
  }
}
