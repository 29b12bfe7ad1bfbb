package symphony.report.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symphony.api.UserException;

/**
 * A CSV file with a header. A last line without its end was being written when the writer was
 * stopped, and is left out.
 */
final class Table {

  private final Path file;
  private final List<NamedCsvRecord> rows;

  private Table(Path file, List<NamedCsvRecord> rows) {
    this.file = file;
    this.rows = rows;
  }

  static Table read(Path file) {
    return of(file, wholeLines(text(file)));
  }

  /** Reads a file that a person may have written: its last line needs no end. */
  static Table readComplete(Path file) {
    return of(file, text(file));
  }

  private static Table of(Path file, String text) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text)) {
      return new Table(file, reader.stream().toList());
    } catch (IOException | CsvParseException e) {
      throw new UserException(file + ": not a CSV file; " + e.getMessage(), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException(file + ": cannot be read as UTF-8 text", e);
    }
  }

  private static String wholeLines(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }

  List<NamedCsvRecord> rows() {
    return rows;
  }

  List<String> columns() {
    return rows.isEmpty() ? List.of() : rows.getFirst().getHeader();
  }

  String text(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  /** A number, or NaN where the column is missing or its field empty. */
  double optional(NamedCsvRecord row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? Double.NaN : number(row, column);
  }

  double number(NamedCsvRecord row, String column) {
    String text = text(row, column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new UserException(
          place(row) + ": " + column + " is '" + text + "', expected a number", e);
    }
  }

  long integer(NamedCsvRecord row, String column) {
    double number = number(row, column);
    if (number != Math.rint(number)) {
      throw new UserException(
          place(row) + ": " + column + " is " + text(row, column) + ", expected a whole number");
    }
    return (long) number;
  }

  /** File and line, for messages. */
  String place(NamedCsvRecord row) {
    return file + ":" + row.getStartingLineNumber();
  }
}
