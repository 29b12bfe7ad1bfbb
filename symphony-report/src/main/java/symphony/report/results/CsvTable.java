package symphony.report.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import symphony.api.UserException;

/**
 * A CSV file with a header. A last line without a line break is left out, because its writer was
 * stopped while it wrote the line.
 *
 * <p>Files of people and other tools may start with a byte order mark and have lines that start
 * with {@code #} before the header. Their columns may be separated by commas, semicolons or tabs.
 * Numbers may have a decimal comma if the separator is not a comma or the field is quoted.
 */
final class CsvTable {

  /** The spellings of NaN and infinity that programs write for a diverged run. */
  private static final Set<String> NOT_A_NUMBER = Set.of("nan", "na", "none", "null", "n/a");

  private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");

  /** The largest accepted number; squares of larger numbers could overflow. */
  private static final double GREATEST = 1e100;

  private static final int LONGEST_SCALE = 1000;

  private static final String MARK = "\ufeff";
  private static final String THOUSANDS = "[-+]?\\d{1,3}(,\\d{3})+";
  private static final String DECIMAL_COMMA = "[-+]?\\d*,\\d+([eE][-+]?\\d+)?";

  private final Path file;
  private final List<NamedCsvRecord> rows;
  private final boolean apart;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();
  private boolean decimalComma;
  private boolean decimalPoint;

  /**
   * A table.
   *
   * @param apart whether the separator is not a comma
   */
  private CsvTable(Path file, List<NamedCsvRecord> rows, boolean apart) {
    this.file = file;
    this.apart = apart;
    this.rows = rows;
  }

  static CsvTable read(Path file) {
    return of(file, wholeLines(text(file)));
  }

  /** Reads a file that a person may have written: its last line may lack the line break. */
  static CsvTable readComplete(Path file) {
    String text = text(file);
    String plain = text.startsWith(MARK) ? text.substring(1) : text;
    CsvTable table = of(file, plain.replaceFirst("\\A(#[^\\n]*\\n)+", ""));
    table.rows.forEach(table::requireAsManyFieldsAsColumns);
    return table;
  }

  /**
   * Refuses a row with another number of fields than columns: extra fields, such as decimals after
   * a comma, would be dropped.
   */
  private void requireAsManyFieldsAsColumns(NamedCsvRecord row) {
    if (row.getFieldCount() != row.getHeader().size()) {
      throw new UserException(
          "%s: %d fields, but the header names %d columns; quote fields that hold the separator, and where numbers have a decimal comma separate columns by semicolons"
              .formatted(place(row), row.getFieldCount(), row.getHeader().size()));
    }
  }

  /** The separator that is most frequent in the header; a comma if there is none. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char most = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static CsvTable of(Path file, String text) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .ofNamedCsvRecord(text)) {
      return new CsvTable(file, reader.stream().toList(), separator(text) != ',');
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

  /** This table with some columns under other names and with some constant columns. */
  CsvTable with(Map<String, String> otherNames, Map<String, String> values) {
    names.putAll(otherNames);
    constants.putAll(values);
    return this;
  }

  /** Whether a column can be read. */
  boolean has(String column) {
    return constants.containsKey(column) || columns().contains(names.getOrDefault(column, column));
  }

  String text(NamedCsvRecord row, String column) {
    String constant = constants.get(column);
    return constant != null
        ? constant
        : row.findField(names.getOrDefault(column, column)).map(String::strip).orElse("");
  }

  /** A number; NaN if the column is missing or its field is empty. */
  double optional(NamedCsvRecord row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? Double.NaN : number(row, column);
  }

  double number(NamedCsvRecord row, String column) {
    String text = text(row, column);
    if (NOT_A_NUMBER.contains(text.toLowerCase(Locale.ROOT))) {
      return Double.NaN;
    }
    if (INFINITE.matcher(text).matches()) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    String dotted = dotted(text, place(row));
    if (!NUMBER.matcher(dotted).matches()) {
      throw unexpected(row, column, "a number");
    }
    double number = Double.parseDouble(dotted);
    if (Math.abs(number) > GREATEST) {
      throw unexpected(row, column, "a number between -1e100 and 1e100");
    }
    return number;
  }

  private UserException unexpected(NamedCsvRecord row, String column, String expected) {
    return new UserException(
        "%s: %s is '%s', expected %s".formatted(place(row), column, text(row, column), expected));
  }

  /** Replaces the decimal comma by a point; refuses a file that uses both. */
  private String dotted(String text, String place) {
    if (!apart && text.matches(THOUSANDS)) {
      throw new UserException(
          "%s: '%s' may have a thousands separator or a decimal comma; write it without a comma"
              .formatted(place, text));
    }
    if (!text.matches(DECIMAL_COMMA)) {
      decimalPoint |= text.contains(".");
      if (decimalPoint && decimalComma) {
        throw mixed(place);
      }
      return text;
    }
    decimalComma = true;
    if (decimalPoint) {
      throw mixed(place);
    }
    return text.replace(',', '.');
  }

  private static UserException mixed(String place) {
    return new UserException(
        place
            + ": this file has both decimal points and decimal commas; write all numbers one way");
  }

  /** A whole number, parsed exactly; {@code 1e6} and {@code 5.0} are whole numbers too. */
  long integer(NamedCsvRecord row, String column) {
    if (text(row, column).contains(",")) {
      throw new UserException(
          "%s: %s is '%s', expected a whole number without a comma"
              .formatted(place(row), column, text(row, column)));
    }
    String text = text(row, column);
    if (!NUMBER.matcher(text).matches()) {
      throw unexpected(row, column, "a whole number");
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) > LONGEST_SCALE) {
        throw unexpected(row, column, "a whole number of 64 bits");
      }
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw unexpected(row, column, "a whole number of 64 bits");
    }
  }

  /** File and line, for messages. */
  String place(NamedCsvRecord row) {
    return file + ":" + row.getStartingLineNumber();
  }
}
