package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.results.RunStore;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;

/** Tests the files of a report for papers and notebooks. */
class ExportsTest {

  @TempDir Path folder;

  @BeforeEach
  void writeReport() throws IOException {
    SyntheticStudy.quickstart(folder);
    Files.createDirectories(folder.resolve("figures"));
    Files.writeString(folder.resolve("figures/curves-99.svg"), "of an earlier report");
    Files.writeString(folder.resolve("figures/mine.svg"), "the user's own");
    ReportWriter.write(
        new Analyst(
                SyntheticStudy.with(
                    new Resampling(1, 500, 100, false), new RunStore(folder).read()))
            .analyse(),
        folder);
  }

  private List<Path> files(String name, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }

  @Test
  void everyFigureIsASelfContainedFile() throws Exception {
    String page = Files.readString(folder.resolve("report.html"));
    List<Path> figures = files("figures", ".svg");

    assertFalse(Files.exists(folder.resolve("figures/curves-99.svg")));
    assertTrue(Files.exists(folder.resolve("figures/mine.svg")));
    figures = figures.stream().filter(f -> !f.endsWith("mine.svg")).toList();
    assertTrue(figures.size() > page.split("<figcaption>").length - 1, figures.toString());
    for (Path figure : figures) {
      String svg = Files.readString(figure);
      assertFalse(svg.contains("var("), figure + " needs a style sheet");
      assertTrue(svg.contains(".line.c1 { stroke: #1b70b5"), svg);
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(figure.toFile());
    }
  }

  @Test
  void legendIsPartOfTheFigure() throws IOException {
    String svg =
        Files.readString(
            files("figures", ".svg").stream()
                .filter(f -> f.getFileName().toString().matches("curves-\\d+\\.svg"))
                .findFirst()
                .orElseThrow());

    assertTrue(svg.contains(">base</text>"), svg);
    assertTrue(svg.contains(">no-regularizer</text>"), svg);
  }

  @Test
  void everyTableIsCsvAndLatex() throws IOException {
    String page = Files.readString(folder.resolve("report.html"));
    int tables = page.split("<table ").length - 1;

    assertEquals(tables, files("tables", ".csv").size());
    assertEquals(tables, files("tables", ".tex").size());
    for (Path table : files("tables", ".tex")) {
      String text = Files.readString(table);
      assertTrue(text.contains("\\begin{table}") && text.contains("\\end{table}"), text);
      assertTrue(text.contains("\\begin{tabular}{l") && text.contains("\\end{tabular}"), text);
    }
    String plan =
        Files.readString(
            files("tables", ".tex").stream()
                .filter(f -> f.getFileName().toString().startsWith("plan"))
                .findFirst()
                .orElseThrow());
    assertTrue(plan.contains("\\toprule"), plan);
    assertTrue(plan.contains("no-regularizer & regularizer.type"), plan);
  }

  @Test
  void tidyDataHasOneRowForEachRunAndEvaluation() throws IOException {
    List<String> runs = Files.readAllLines(folder.resolve("data/runs.csv"));
    List<String> evaluations = Files.readAllLines(folder.resolve("data/evaluations.csv"));
    List<String> comparisons = Files.readAllLines(folder.resolve("data/comparisons.csv"));

    assertEquals(1 + 32, runs.size());
    assertTrue(runs.getFirst().startsWith("variant,task,seed,status,"), runs.getFirst());
    assertTrue(
        runs.stream()
            .anyMatch(
                row ->
                    row.matches("mean-target,Pendulum-v1,7,failed,the loss is not a number,{4,}")),
        runs.toString());
    assertTrue(evaluations.getFirst().startsWith("variant,task,seed,status,step,return,"));
    assertEquals(1 + 30 * 30, evaluations.size());
    assertTrue(
        comparisons.stream().anyMatch(l -> l.startsWith("final-return,")), comparisons.toString());
  }

  @Test
  void specialCharactersOfLatexAreEscaped() {
    assertEquals(
        "50\\% of a\\_b \\& \\$1 \\textbackslash{}x $-$2",
        Exports.escaped("50% of a_b & $1 \\x −2"));
  }

  /** A study from elsewhere may contain symbolic links to any folder. */
  @Test
  void nothingIsWrittenThroughLinks(@TempDir Path elsewhere) throws IOException {
    Path study = Files.createDirectory(folder.resolve("linked"));
    SyntheticStudy.quickstart(study);
    Files.createSymbolicLink(study.resolve("figures"), elsewhere);
    Path mine = Files.writeString(elsewhere.resolve("curves-1.svg"), "mine");
    Analysis analysis =
        new Analyst(
                SyntheticStudy.with(new Resampling(1, 500, 100, false), new RunStore(study).read()))
            .analyse();

    UserException e = assertThrows(UserException.class, () -> ReportWriter.write(analysis, study));

    assertTrue(e.getMessage().contains("figures is a symbolic link"), e.getMessage());
    assertTrue(Files.readString(mine).equals("mine"));
  }
}
