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
 * The numbers of episodes that a fault of the environment ended. They are not part of any score.
 *
 * @param training training episodes, whose reason starts with {@code failed:}
 * @param evaluation evaluation episodes, which are left out of the scores
 */
public record BrokenEpisodes(long training, long evaluation) {

  /** Reads the numbers from the tables of a run directory; 0 if a table does not contain them. */
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

  /** The end of a sentence about them; empty if there are none. */
  public String phrase() {
    return training + evaluation == 0
        ? ""
        : ", the environment broke %d training and %d evaluation episodes"
            .formatted(training, evaluation);
  }
}
