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
   * The final return of the report: the mean return over the last tenth of the scored evaluations,
   * rounded down but at least three, or over all if there are fewer.
   *
   * @return empty if there are none
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
   * The largest mean return of any evaluation.
   *
   * @return empty if there are none
   * @throws UserException if the table is damaged
   */
  public static OptionalDouble best(Path file) {
    return means(file).stream().mapToDouble(Double::doubleValue).max();
  }

  /**
   * The mean return of the last scored evaluation up to a step.
   *
   * @return empty if there is none
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
