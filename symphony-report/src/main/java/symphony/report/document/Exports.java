package symphony.report.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.record.OutputException;
import symphony.report.results.Json;

/** Writes the figures and tables of a report as separate files for papers. */
final class Exports {

  private static final String FIGURES = "figures";
  private static final String TABLES = "tables";

  /** The folder with data for notebooks. */
  static final String DATA = "data";

  /** All folders that a report writes. */
  static final List<String> FOLDERS = List.of(FIGURES, TABLES, DATA);

  private static final String OURS = "[a-z]+-\\d+(-\\d+)?\\.(svg|pdf|csv|tex)";

  private Exports() {}

  /** Writes {@code figures/*.svg} and {@code tables/*.csv, *.tex} and removes earlier ones. */
  static void write(Page page, Path folder) {
    clear(folder.resolve(FIGURES));
    clear(folder.resolve(TABLES));
    for (Page.Figure figure : page.drawings()) {
      Json.replace(
          folder.resolve(FIGURES).resolve(figure.name() + ".svg"),
          new StandaloneFigure(figure).text());
    }
    for (Page.NumberedTable table : page.numbered()) {
      Path file = folder.resolve(TABLES).resolve(table.name() + ".csv");
      Json.replace(file, csv(table.table().header(), table.table().texts()));
      Json.replace(file.resolveSibling(table.name() + ".tex"), latex(table));
    }
  }

  /** The figures in a report's folder, sorted by name. */
  static List<Path> figures(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(FIGURES))) {
      return files
          .filter(file -> file.getFileName().toString().matches(OURS))
          .filter(file -> file.toString().endsWith(".svg"))
          .sorted()
          .toList();
    }
  }

  private static void clear(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches(OURS)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /** Rows as CSV with a header. */
  static String csv(List<String> header, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A table for LaTeX with the package booktabs. */
  private static String latex(Page.NumberedTable table) {
    String columns = "l".repeat(table.table().header().size());
    return """
    %% needs \\usepackage{booktabs}
    \\begin{table}
    \\caption{%s}
    \\begin{tabular}{%s}
    \\toprule
    %s
    \\midrule
    %s
    \\bottomrule
    \\end{tabular}
    \\end{table}
    """
        .formatted(
            escaped(table.caption()),
            columns,
            row(table.table().header()),
            table.table().texts().stream().map(Exports::row).collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Exports::escaped).collect(Collectors.joining(" & ", "", " \\\\"));
  }

  /** A text with LaTeX's special characters escaped. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{', '}', '$', '&', '#', '%', '_' -> out.append('\\').appendCodePoint(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '−' -> out.append("$-$");
                case '×' -> out.append("$\\times$");
                case '→' -> out.append("$\\rightarrow$");
                case '±' -> out.append("$\\pm$");
                case '≥' -> out.append("$\\geq$");
                case '≤' -> out.append("$\\leq$");
                case '–' -> out.append("--");
                case '·' -> out.append("$\\cdot$");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
