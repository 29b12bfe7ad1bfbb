package symphony.report.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import symphony.api.UserException;

/**
 * Reads the CSV that Weights and Biases exports from a chart: a column of steps and for each run a
 * column {@code "RUN - METRIC"}, with {@code __MIN} and {@code __MAX} for the range that one point
 * of the chart covers.
 */
final class WideTable {

  private static final List<String> STEPS = List.of("step", "global_step", "_step");
  private static final String BETWEEN = " - ";

  private WideTable() {}

  /** Whether the table has this format: a column of steps and one of a run's metric. */
  static boolean is(CsvTable table, Map<String, String> names) {
    return stepColumn(table, names).isPresent()
        && table.columns().stream().anyMatch(column -> column.contains(BETWEEN));
  }

  private static Optional<String> stepColumn(CsvTable table, Map<String, String> names) {
    String named = names.get("step");
    return table.columns().stream()
        .filter(
            column ->
                named != null
                    ? column.equals(named)
                    : STEPS.contains(column.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static SequencedMap<RunId, RunResult> read(
      CsvTable table, Path file, Map<String, String> names, Map<String, String> constants) {
    String step = stepColumn(table, names).orElseThrow();
    SequencedMap<RunId, ImportedCurve> curves = new LinkedHashMap<>();
    for (String column : columns(table, file, Optional.ofNullable(names.get("return")))) {
      String run = column.substring(0, column.lastIndexOf(BETWEEN));
      RunId id = RunName.of(run, file + ", column '" + column + "'", constants);
      ImportedCurve curve = new ImportedCurve();
      if (curves.put(id, curve) != null) {
        throw new UserException("%s: two columns for %s".formatted(file, id));
      }
      for (NamedCsvRecord row : table.rows()) {
        if (!table.text(row, column).isEmpty()
            && !curve.add(table.integer(row, step), table.number(row, column))) {
          throw new UserException(
              "%s: a second return for %s at this step".formatted(table.place(row), id));
        }
      }
    }
    SequencedMap<RunId, RunResult> runs = new LinkedHashMap<>();
    curves.forEach((id, curve) -> runs.put(id, curve.result(id)));
    return runs;
  }

  private static List<String> columns(CsvTable table, Path file, Optional<String> metric) {
    List<String> columns =
        table.columns().stream()
            .filter(column -> column.contains(BETWEEN) && !column.matches(".*__(MIN|MAX)"))
            .filter(column -> metric.isEmpty() || metric(column).equals(metric.get()))
            .toList();
    TreeSet<String> metrics = new TreeSet<>();
    columns.forEach(column -> metrics.add(metric(column)));
    if (metrics.size() != 1) {
      throw new UserException(
          "%s: has the metrics %s, expected one; choose with --columns return=METRIC"
              .formatted(file, String.join(", ", metrics)));
    }
    return columns;
  }

  private static String metric(String column) {
    return column.substring(column.lastIndexOf(BETWEEN) + BETWEEN.length());
  }
}
