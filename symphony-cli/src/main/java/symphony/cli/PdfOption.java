package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import symphony.report.document.PdfPrinter;
import symphony.report.results.Plural;

/** {@code --pdf}, of every command that writes a report. */
final class PdfOption {

  @Option(
      names = "--pdf",
      description =
          "Also print the report and each figure to PDF, with an installed Chromium, Chrome or "
              + "Edge.")
  private boolean wanted;

  /**
   * What will print, if printing is wanted; asked for before the work whose report it is.
   *
   * @throws symphony.api.UserException if nothing here can print
   */
  Optional<PdfPrinter> printer() {
    return wanted ? Optional.of(PdfPrinter.onPath()) : Optional.empty();
  }

  /** Says where a report is, and prints it if that is wanted. */
  static void finish(Path page, Optional<PdfPrinter> printer, PrintWriter out)
      throws InterruptedException {
    out.println("report: " + page.toAbsolutePath());
    out.flush();
    if (printer.isPresent()) {
      out.println("PDF: " + printer.get().print(page).toAbsolutePath());
      int figures = printer.get().printFigures(page.toAbsolutePath().getParent());
      out.println("PDF of %s in figures/".formatted(Plural.of(figures, "figure")));
      out.flush();
    }
  }
}
