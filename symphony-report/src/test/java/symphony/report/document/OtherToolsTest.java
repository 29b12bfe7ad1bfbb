package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.results.Json;
import symphony.report.results.RunId;
import symphony.report.results.RunStore;
import symphony.report.results.ScoreFile;
import symphony.report.results.StudyFile;
import symphony.report.results.StudyRecord;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.Verdict;

/** Tests that a report states only what is known of results and follows their rules. */
class OtherToolsTest {

  @TempDir Path folder;

  private Analysis analysis(String rows) throws IOException {
    Path file = folder.resolve("scores.csv");
    Files.writeString(file, "algorithm,task,seed,step,return\n" + rows);
    return new Analyst(
            SyntheticStudy.with(new Resampling(1, 200, 20, false), ScoreFile.read(file, "")))
        .analyse();
  }

  /** Three seeds on each of four tasks, final scores alone: {@code b} gains 100 on every task. */
  private static String threeSeedsOnFourTasks() {
    StringBuilder rows = new StringBuilder();
    for (String task : List.of("A", "B", "C", "D")) {
      for (int seed = 1; seed <= 3; seed++) {
        rows.append("a,%s,%d,1000,%d\n".formatted(task, seed, 7 * seed));
        rows.append("b,%s,%d,1000,%d\n".formatted(task, seed, 100 + 6 * seed));
      }
    }
    return rows.toString();
  }

  @Test
  void fewSeedsOnManyTasksCanBeDecided() throws IOException {
    Analysis analysis = analysis(threeSeedsOnFourTasks());
    assertEquals(
        Optional.of(Verdict.BETTER),
        analysis.primaryAnalysis().orElseThrow().comparisons().getFirst().verdict());
  }

  @Test
  void finalScoresWithoutCurvesHaveNeitherPlotNorArea() throws IOException {
    Analysis analysis = analysis(threeSeedsOnFourTasks());
    assertTrue(analysis.curves().isEmpty());
    String page = new HtmlReport(analysis).text();
    assertFalse(page.contains("Learning curves"));
    assertFalse(page.contains("area under the curve"));
    assertTrue(page.contains("Final scores"));
  }

  @Test
  void theMethodsMakeNoClaimsAboutRunsOfOtherTools() throws IOException {
    String methods = Methods.paragraph(analysis(threeSeedsOnFourTasks()));
    assertTrue(methods.contains("with 3 runs of every algorithm on each of its tasks"), methods);
    assertTrue(methods.contains("how the runs were trained and evaluated is not known"), methods);
    assertFalse(methods.contains("without noise"), methods);
    assertFalse(methods.contains("share"), methods);
  }

  @Test
  void thePlanCountsTheRunsOfEachAlgorithmAndNotTheSeedsOfAll() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int seed = 0; seed < 6; seed++) {
      rows.append("a,T,%d,1000,%d\n".formatted(seed * 1_000, 7 * seed));
      rows.append("b,T,%d,1000,%d\n".formatted(seed, 100 + 6 * seed));
    }
    String page = new HtmlReport(analysis(rows.toString())).text();
    assertTrue(page.contains("2 variants on T, 6 runs each"), page);
  }

  @Test
  void rawReturnsHaveNoOptimalityGap() throws IOException {
    Analysis analysis = analysis(threeSeedsOnFourTasks());
    assertFalse(new HtmlReport(analysis).text().contains("ptimality gap"));
    assertFalse(Json.text(new JsonReport(analysis).tree()).contains("ptimality"));
  }

  @Test
  void theStudysBootstrapIsUsed() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    StudyRecord plain =
        SyntheticStudy.record(
            "own", List.of(SyntheticStudy.variant("base")), List.of("T"), List.of(1L, 2L));
    Resampling own = new Resampling(7, 123, 45, true);
    Json.write(
        folder.resolve(StudyRecord.FILE), StudyFile.tree(plain.withRules(plain.rules().with(own))));
    study.run(new RunId("base", "T", 1), -300, 0.1);
    study.run(new RunId("base", "T", 2), -300, 0.1);
    Analysis analysis = new Analyst(new RunStore(folder).read()).analyse();
    assertEquals(own, analysis.resampling());
    assertTrue(Methods.paragraph(analysis).contains("R = 123"), Methods.paragraph(analysis));
    assertTrue(Methods.paragraph(analysis).contains("from 45 resamples"));
  }

  @Test
  void aRunsCostIsReadFromItsFiles() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.record(
        SyntheticStudy.record(
            "cost", List.of(SyntheticStudy.variant("base")), List.of("T"), List.of(1L)));
    RunId id = new RunId("base", "T", 1);
    study.run(id, -300, 0.1);
    Path run = folder.resolve(id.folder());
    Files.writeString(run.resolve("timing.json"), "{\"steps-per-second\": 375}");
    Files.writeString(
        run.resolve("summary.json"),
        "{\"status\":\"done\",\"steps\":15000,\"updates\":45000,\"parameters\":12345}");
    Files.writeString(
        run.resolve("config.conf"), "symphony.agent.gamma = 0.99\nsymphony.run.output = \"x\"\n");
    Analysis analysis = new Analyst(new RunStore(folder).read()).analyse();
    String page = new HtmlReport(analysis).text();
    assertTrue(
        page.contains("<td>12,345</td><td>3.00</td><td><span class=\"clock\">40.0 s</span></td>"),
        page.substring(page.indexOf("id=\"cost\"")));
    assertTrue(page.contains("symphony.agent.gamma = 0.99</pre>"));
    assertFalse(page.contains("symphony.run.output"));
  }
}
