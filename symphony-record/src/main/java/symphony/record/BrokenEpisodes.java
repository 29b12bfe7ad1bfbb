package symphony.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/**
 * How many episodes a run's environment broke off by a fault. They say nothing about the policy.
 *
 * @param training episodes of the training, whose reason starts with {@code failed:}
 * @param evaluation episodes of evaluations, which are left out of the scores
 */
public record BrokenEpisodes(long training, long evaluation) {

  /** What the tables of a run directory say; 0 where they say nothing. */
  public static BrokenEpisodes in(Path run) {
    return new BrokenEpisodes(
        sum(
            run.resolve("episodes.csv"),
            row -> row.findField("reason").orElse("").startsWith("failed:") ? 1 : 0),
        sum(
            run.resolve("evaluations.csv"),
            row -> row.findField("broken").map(BrokenEpisodes::count).orElse(0L)));
  }

  private static long count(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  private static long sum(Path table, ToLongFunction<NamedCsvRecord> broken) {
    if (!Files.exists(table)) {
      return 0;
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
      return csv.stream().mapToLong(broken).sum();
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      return 0;
    }
  }

  /** A sentence's end that tells of them; empty where there are none. */
  public String phrase() {
    return training + evaluation == 0
        ? ""
        : ", the environment broke %d training and %d evaluation episodes"
            .formatted(training, evaluation);
  }
}
