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
import symphony.api.UserException;

/** Reads {@code evaluations.csv}. */
public final class Evaluations {

  private Evaluations() {}

  /**
   * The mean return of the last tenth of the evaluations that could be scored, rounded down but at
   * least one.
   *
   * @return empty where there are none
   * @throws UserException if the table is damaged
   */
  public static OptionalDouble finalReturn(Path file) {
    if (!Files.exists(file)) {
      return OptionalDouble.empty();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<Double> means =
          csv.stream().map(Evaluations::mean).filter(mean -> !mean.isNaN()).toList();
      int last = Math.min(means.size(), Math.max(1, means.size() / 10));
      return means.subList(means.size() - last, means.size()).stream()
          .mapToDouble(Double::doubleValue)
          .average();
    } catch (IOException | UncheckedIOException | CsvParseException | NumberFormatException e) {
      throw new UserException(
          "%s is damaged (%s); bring it back from a copy, or begin the run anew with --fresh."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static Double mean(NamedCsvRecord row) {
    return Double.valueOf(row.findField("return_mean").orElse(""));
  }
}
