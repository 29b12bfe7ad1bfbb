package symphony.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import symphony.api.UserException;

/** Reads {@code evaluations.csv}. */
public final class Evaluations {

  private Evaluations() {}

  /**
   * The mean return of the last tenth of the evaluations that could be scored, rounded down but at
   * least three, or of all where there are fewer: the final return of the report.
   *
   * @return empty where there are none
   * @throws UserException if the table is damaged
   */
  public static OptionalDouble finalReturn(Path file) {
    List<Double> means = means(file);
    int last = Math.min(means.size(), Math.max(3, means.size() / 10));
    return means.subList(means.size() - last, means.size()).stream()
        .mapToDouble(Double::doubleValue)
        .average();
  }

  /**
   * The greatest mean return of any evaluation.
   *
   * @return empty where there are none
   * @throws UserException if the table is damaged
   */
  public static OptionalDouble best(Path file) {
    return means(file).stream().mapToDouble(Double::doubleValue).max();
  }

  /**
   * The mean return of the last evaluation that could be scored, up to a step.
   *
   * @return empty where there is none
   * @throws UserException if the table is damaged
   */
  public static OptionalDouble upTo(Path file, long step) {
    return means(file, row -> Long.parseLong(row.findField("step").orElse("")) <= step).stream()
        .mapToDouble(Double::doubleValue)
        .reduce((earlier, later) -> later);
  }

  private static List<Double> means(Path file) {
    return means(file, row -> true);
  }

  private static List<Double> means(Path file, Predicate<NamedCsvRecord> wanted) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream()
          .filter(wanted)
          .map(Evaluations::mean)
          .filter(mean -> !mean.isNaN())
          .toList();
    } catch (IOException | UncheckedIOException | CsvParseException | NumberFormatException e) {
      throw new UserException(
          "%s is damaged (%s); restore it from a copy, or start the run again with --fresh."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static Double mean(NamedCsvRecord row) {
    return Double.valueOf(row.findField("return_mean").orElse(""));
  }
}
