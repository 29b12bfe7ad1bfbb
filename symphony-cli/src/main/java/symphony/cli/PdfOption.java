package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import symphony.report.document.PdfPrinter;
import symphony.report.results.Plural;

/** The option {@code --pdf} of every command that writes a report. */
final class PdfOption {

  @Option(
      names = "--pdf",
      description =
          "Also print the report and each figure to PDF, with an installed Chromium, Chrome or "
              + "Edge.")
  private boolean wanted;

  /**
   * The printer, if a PDF is requested. Called before the work starts, so that a missing browser is
   * reported first.
   *
   * @throws symphony.api.UserException if no browser is found
   */
  Optional<PdfPrinter> printer() {
    return wanted ? Optional.of(PdfPrinter.onPath()) : Optional.empty();
  }

  /** Prints the path of a report and writes its PDF if one is requested. */
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
