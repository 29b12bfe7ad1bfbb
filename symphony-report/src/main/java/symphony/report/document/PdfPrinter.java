package symphony.report.document;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import symphony.api.UserException;
import symphony.record.DurableFile;
import symphony.record.TemporaryFolder;

/**
 * Prints a report's page to PDF with an installed browser, Chromium or one based on it, in headless
 * mode. The page's style sheet contains its print layout.
 */
public final class PdfPrinter {

  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "microsoft-edge",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private static final String SHEET =
      """
      <!DOCTYPE html><meta charset="utf-8">
      <style>@page { size: %spx %spx; margin: 0 } body { margin: 0 } svg { display: block }</style>
      %s\
      """;

  private static final long PATIENCE_MINUTES = 3;

  private final Path browser;

  private PdfPrinter(Path browser) {
    this.browser = browser;
  }

  /**
   * Creates a printer that uses the first browser found on the PATH.
   *
   * @throws UserException if no browser is found
   */
  public static PdfPrinter onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return in(
        Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList());
  }

  /** Creates a printer that uses the first browser in these folders. */
  static PdfPrinter in(List<Path> folders) {
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(PdfPrinter::new)
        .orElseThrow(
            () ->
                new UserException(
                    "--pdf needs Chromium, Chrome or Edge, and none is installed here; install "
                        + "one, or leave --pdf out and print the page from any browser."));
  }

  /**
   * Prints a page into its own folder.
   *
   * @return the PDF's path
   * @throws UserException if the browser fails
   */
  public Path print(Path page) throws InterruptedException {
    Path pdf = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.html$", ".pdf"));
    try (TemporaryFolder profile = new TemporaryFolder("print")) {
      run(browser, profile.path(), page, pdf);
    }
    return pdf;
  }

  /**
   * Prints every figure next to a report as a PDF of its own, as large as the figure.
   *
   * @return the number of figures
   * @throws UserException if the browser fails
   */
  public int printFigures(Path folder) throws InterruptedException {
    try (TemporaryFolder profile = new TemporaryFolder("print")) {
      List<Path> figures = Exports.figures(folder);
      Path sheet = profile.path().resolve("sheet.html");
      for (Path figure : figures) {
        String svg = Files.readString(figure);
        Files.writeString(sheet, SHEET.formatted(size(svg, "width"), size(svg, "height"), svg));
        String name = figure.getFileName().toString().replaceFirst("\\.svg$", ".pdf");
        run(browser, profile.path(), sheet, figure.resolveSibling(name));
      }
      return figures.size();
    } catch (IOException e) {
      throw new UserException("The figures in %s cannot be printed: %s".formatted(folder, e), e);
    }
  }

  private static String size(String svg, String name) {
    return svg.replaceFirst("(?s).*? " + name + "=\"([0-9.]+)\".*", "$1");
  }

  private static void run(Path browser, Path profile, Path page, Path pdf)
      throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(browser.toString());
    command.addAll(List.of("--headless", "--disable-gpu", "--no-first-run"));
    command.addAll(List.of("--no-pdf-header-footer", "--user-data-dir=" + profile));
    if (System.getProperty("user.name").equals("root")) {
      // Chromium's sandbox does not run as root; the page is our own and contains no script.
      command.add("--no-sandbox");
    }
    Path printed = profile.resolve("printed.pdf");
    command.add("--print-to-pdf=" + printed);
    command.add(page.toAbsolutePath().toUri().toString());
    Path log = profile.resolve("log");
    try {
      Files.deleteIfExists(printed);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly().waitFor();
      if (!ended || process.exitValue() != 0 || !Files.exists(printed)) {
        throw new UserException("%s did not print %s: %s".formatted(browser, page, lastLine(log)));
      }
      DurableFile.write(pdf, ByteBuffer.wrap(Files.readAllBytes(printed)));
    } catch (IOException e) {
      throw new UserException("%s cannot print %s: %s".formatted(browser, page, e.getMessage()), e);
    }
  }

  private static String lastLine(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .orElse("it printed no message");
  }
}
