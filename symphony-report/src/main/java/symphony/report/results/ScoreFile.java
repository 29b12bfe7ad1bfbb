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
import symphony.report.statistics.Normalization;

/**
 * Learning curves of any tool as CSV with the columns {@code algorithm, task, seed, step, return}
 * in any order; other columns are ignored.
 */
public final class ScoreFile {

  private static final List<String> COLUMNS =
      List.of("algorithm", "task", "seed", "step", "return");
  private static final List<String> SCALE_COLUMNS = List.of("task", "random", "reference");

  private ScoreFile() {}

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
    Table table = required(Table.readComplete(file).with(names, constants), file, COLUMNS);
    Map<RunId, SortedMap<Long, Evaluation>> runs = new LinkedHashMap<>();
    for (NamedCsvRecord row : table.rows()) {
      Evaluation evaluation =
          Evaluation.ofReturn(table.integer(row, "step"), finite(table, row, "return"));
      SortedMap<Long, Evaluation> curve =
          runs.computeIfAbsent(id(table, row), id -> new TreeMap<>());
      if (curve.put(evaluation.step(), evaluation) != null) {
        throw new UserException(
            "%s: a second return for %s at step %d"
                .formatted(table.place(row), id(table, row), evaluation.step()));
      }
    }
    List<String> variants = runs.keySet().stream().map(RunId::variant).distinct().toList();
    return results(file, base.isEmpty() ? variants.getFirst() : known(base, variants, file), runs);
  }

  /**
   * Reads scale constants: columns {@code task, random, reference}.
   *
   * @throws UserException naming the line and column of what cannot be used
   */
  public static SortedMap<String, Normalization.Range> scale(Path file) {
    Table table = required(Table.readComplete(file), file, SCALE_COLUMNS);
    SortedMap<String, Normalization.Range> ranges = new TreeMap<>();
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
      ranges.put(table.text(row, "task"), new Normalization.Range(random, reference));
    }
    return ranges;
  }

  private static StudyResults results(
      Path file, String base, Map<RunId, SortedMap<Long, Evaluation>> curves) {
    List<String> variants =
        Stream.concat(Stream.of(base), curves.keySet().stream().map(RunId::variant))
            .distinct()
            .toList();
    List<String> tasks = curves.keySet().stream().map(RunId::task).distinct().sorted().toList();
    List<Long> seeds = curves.keySet().stream().map(RunId::seed).distinct().sorted().toList();
    List<RunResult> runs = new ArrayList<>();
    for (String variant : variants) {
      for (String task : tasks) {
        seeds.forEach(seed -> runs.add(run(new RunId(variant, task, seed), curves)));
      }
    }
    StudyRecord study =
        StudyRecord.inferred(file.getFileName().toString(), base, variants, tasks, seeds);
    return new StudyResults(study, runs, new TreeMap<>(), List.of());
  }

  private static RunResult run(RunId id, Map<RunId, SortedMap<Long, Evaluation>> curves) {
    if (!curves.containsKey(id)) {
      return RunResult.missing(id);
    }
    List<Evaluation> evaluations = List.copyOf(curves.get(id).values());
    return new RunResult(id, RunStatus.DONE, "", "", List.of(), evaluations, Double.NaN, List.of());
  }

  private static String known(String base, List<String> variants, Path file) {
    if (!variants.contains(base)) {
      throw new UserException(
          "%s: no algorithm '%s'; it has %s".formatted(file, base, String.join(", ", variants)));
    }
    return base;
  }

  private static RunId id(Table table, NamedCsvRecord row) {
    return new RunId(
        name(table, row, "algorithm"), name(table, row, "task"), table.integer(row, "seed"));
  }

  private static String name(Table table, NamedCsvRecord row, String column) {
    String name = table.text(row, column);
    if (name.isEmpty()) {
      throw new UserException(table.place(row) + ": " + column + " is empty, expected a name");
    }
    return name;
  }

  private static double finite(Table table, NamedCsvRecord row, String column) {
    double number = table.number(row, column);
    if (!Double.isFinite(number)) {
      throw new UserException(
          "%s: %s is %s, expected a number; leave out the rows of a run that diverged, or give it"
                  .formatted(table.place(row), column, table.text(row, column))
              + " the score that you count it with");
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

  private static Table required(Table table, Path file, List<String> columns) {
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
