package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;

class PdfPrinterTest {

  @TempDir Path folder;

  private Path page;

  @BeforeEach
  void writePage() throws IOException {
    page = Files.writeString(folder.resolve("report.html"), "<html></html>");
  }

  @Test
  void theErrorWithoutABrowserSaysWhatToDo() {
    UserException refused = assertThrows(UserException.class, () -> PdfPrinter.in(List.of(folder)));
    assertTrue(
        refused.getMessage().contains("install one, or leave --pdf out"), refused.getMessage());
  }

  @Test
  void theBrowserReceivesPageAndTarget() throws Exception {
    browser("for a; do case $a in --print-to-pdf=*) echo \"$*\" > \"${a#*=}\";; esac; done");
    Path pdf = PdfPrinter.in(List.of(folder)).print(page);
    assertEquals(folder.resolve("report.pdf"), pdf);
    String arguments = Files.readString(pdf);
    assertTrue(arguments.contains("--headless"), arguments);
    assertTrue(arguments.strip().endsWith(page.toUri().toString()), arguments);
  }

  @Test
  void everyFigureIsPrintedAtItsOwnSize() throws Exception {
    browser(
        "for last; do :; done; for a; do case $a in --print-to-pdf=*) cp \"${last#file://}\""
            + " \"${a#*=}\";; esac; done");
    Path figures = Files.createDirectories(folder.resolve("figures"));
    Files.writeString(
        figures.resolve("curves-2.svg"), "<svg x=\"1\" width=\"920\" height=\"31\"/>");
    Files.writeString(figures.resolve("mine.svg"), "<svg/>");

    assertEquals(1, PdfPrinter.in(List.of(folder)).printFigures(folder));

    String sheet = Files.readString(figures.resolve("curves-2.pdf"));
    assertTrue(sheet.contains("size: 920px 31px"), sheet);
    assertTrue(sheet.contains("<svg x=\"1\""), sheet);
  }

  @Test
  void theOutputOfAFailingBrowserIsQuoted() throws IOException {
    browser("echo no paper >&2");
    UserException refused =
        assertThrows(UserException.class, () -> PdfPrinter.in(List.of(folder)).print(page));
    assertTrue(
        refused.getMessage().endsWith("did not print " + page + ": no paper"),
        refused.getMessage());
  }

  private void browser(String script) throws IOException {
    Path browser = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\n" + script + "\n");
    assertTrue(browser.toFile().setExecutable(true));
  }
}
