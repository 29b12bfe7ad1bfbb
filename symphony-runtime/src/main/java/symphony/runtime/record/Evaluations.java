package symphony.runtime.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Reads {@code evaluations.csv}. */
public final class Evaluations {

  private Evaluations() {}

  /**
   * The mean return of the last tenth of the evaluations, rounded down but at least one.
   *
   * @return empty where there are none
   */
  public static OptionalDouble finalReturn(Path file) {
    if (!Files.exists(file)) {
      return OptionalDouble.empty();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<Double> means =
          csv.stream().map(row -> Double.valueOf(row.getField("return_mean"))).toList();
      int last = Math.min(means.size(), Math.max(1, means.size() / 10));
      return means.subList(means.size() - last, means.size()).stream()
          .mapToDouble(Double::doubleValue)
          .average();
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }
}
