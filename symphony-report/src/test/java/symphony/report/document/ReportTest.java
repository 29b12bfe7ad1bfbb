package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.results.Json;
import symphony.report.results.RunId;
import symphony.report.results.RunStore;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;
import tools.jackson.databind.JsonNode;

class ReportTest {

  private static final Resampling QUICK = new Resampling(1, 2_000, 200, false);

  @TempDir Path folder;

  @Test
  void sameRunsGiveTheSameBytes() throws IOException {
    Path first = ReportWriter.write(quickstart(folder.resolve("a")), folder.resolve("a"));
    Path second = ReportWriter.write(quickstart(folder.resolve("b")), folder.resolve("b"));
    assertEquals(-1, Files.mismatch(first, second));
    assertEquals(
        -1,
        Files.mismatch(
            first.resolveSibling(ReportWriter.JSON), second.resolveSibling(ReportWriter.JSON)));
  }

  @Test
  void anUnwritableFolderIsReportedInOneSentence() throws IOException {
    Analysis analysis = quickstart(folder.resolve("a"));
    Path taken = Files.writeString(folder.resolve("taken"), "in the way");
    UserException refused =
        assertThrows(UserException.class, () -> ReportWriter.write(analysis, taken));
    assertTrue(
        refused.getMessage().contains("cannot be written to this folder; choose another one"));
  }

  @Test
  void profilesOfManyVariantsAreDrawnOneByOne() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    List<String> names = List.of("base", "a", "b", "c", "d", "e", "f", "g");
    study.record(
        SyntheticStudy.record(
            "many",
            names.stream().map(SyntheticStudy::variant).toList(),
            List.of("T"),
            List.of(1L, 2L)));
    for (String name : names) {
      study.run(new RunId(name, "T", 1), -300, 0.1);
      study.run(new RunId(name, "T", 2), -300, 0.1);
    }
    String page = new HtmlReport(analysis()).text();
    assertTrue(page.contains("Performance profile of g"));
    assertFalse(page.contains("Performance profile of base"));
  }

  @Test
  void thePageUsesNeitherNetworkNorScripts() throws IOException {
    String page = new HtmlReport(quickstart(folder)).text();
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("src="));
    assertFalse(page.contains("url("));
    assertFalse(page.replace("href=\"#", "").contains("href="));
  }

  @Test
  void labelsCannotBecomeMarkup() throws Exception {
    SyntheticStudy study = new SyntheticStudy(folder);
    String hostile = "<img src=x onerror=alert(1)>";
    study.record(
        SyntheticStudy.record(
            "<script>alert('x')</script>",
            List.of(
                SyntheticStudy.variant("base"),
                SyntheticStudy.variant("evil", "k\"<b>", "'\"", hostile)),
            List.of("T"),
            List.of(1L, 2L)));
    for (long seed = 1; seed <= 2; seed++) {
      study.run(new RunId("base", "T", seed), -300, 0.1);
    }
    study.failed(new RunId("evil", "T", 1), hostile);
    String page = new HtmlReport(analysis()).text();
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("<img"));
    assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    wellFormed(page);
  }

  @Test
  void thePageIsWellFormed() throws Exception {
    wellFormed(new HtmlReport(quickstart(folder)).text());
  }

  @Test
  void lostRunsAreListedWithTheirReason() throws IOException {
    String page = new HtmlReport(quickstart(folder)).text();
    assertTrue(page.contains("mean-target, Pendulum-v1, seed 7"));
    assertTrue(page.contains("the loss is not a number"));
    assertTrue(page.contains("mean-target, Pendulum-v1, seed 8"));
  }

  @Test
  void unfinishedRunsAreGreyAndDoNotCount() throws Exception {
    Path with = SyntheticStudy.quickstart(folder.resolve("with"));
    new SyntheticStudy(with).unfinished(new RunId("mean-target", "Pendulum-v1", 8), 9_000, 7);
    Analysis analysis = analysis(with);
    String page = new HtmlReport(analysis).text();
    assertTrue(page.contains("; 1 unfinished run in grey, not counted."), page);
    assertEquals(2 + 1, page.split("<path class=\"unfinished\"", -1).length - 1);
    wellFormed(page);
    JsonNode without = new JsonReport(quickstart(folder.resolve("without"))).tree();
    assertEquals(
        without.path("measures").toString(),
        new JsonReport(analysis).tree().path("measures").toString());
  }

  @Test
  void aTaskWithoutAFinishedRunShowsUnfinishedRuns() throws Exception {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.record(
        SyntheticStudy.record(
            "young",
            List.of(SyntheticStudy.variant("base"), SyntheticStudy.variant("a")),
            List.of("T"),
            List.of(1L)));
    study.unfinished(new RunId("base", "T", 1), -300, 3);
    study.unfinished(new RunId("a", "T", 1), -300, 4);
    String page = new HtmlReport(analysis()).text();
    assertTrue(page.contains("2 unfinished runs in grey, not counted"), page);
    wellFormed(page);
  }

  @Test
  void aRaceNamesEachOfItsLinesOnce() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    List<String> names = List.of("base", "a", "b");
    study.record(
        SyntheticStudy.racing(
            names.stream().map(SyntheticStudy::variant).toList(),
            seeds,
            List.of("a - base", "a - b")));
    for (long seed : seeds) {
      for (String name : names) {
        study.run(new RunId(name, "T", seed), -300, 0.1);
      }
    }
    Page.Figure race =
        new HtmlReport(analysis())
            .page().drawings().stream()
                .filter(figure -> figure.name().startsWith("race"))
                .findFirst()
                .orElseThrow();
    String svg = new StandaloneFigure(race).text();
    assertEquals(1, svg.split(">a − base</text>", -1).length - 1, svg);
    assertEquals(1, svg.split(">a − b</text>", -1).length - 1, svg);
    assertTrue(svg.contains("class=\"line c1\"") && svg.contains("class=\"line c2\""), svg);
  }

  @Test
  void tuningIsReportedAndCountsInNoVerdict() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.record(
        SyntheticStudy.tuned(
            List.of("base", "a", "b").stream().map(SyntheticStudy::variant).toList(),
            List.of("base", "a")));
    for (long seed : List.of(1L, 2L)) {
      for (String name : List.of("base", "a", "b")) {
        study.run(new RunId(name, "T", seed), -300, 0.1);
      }
    }
    String page = new HtmlReport(analysis()).text();
    assertTrue(page.contains("base and a were tuned before the scored runs"), page);
    assertTrue(page.contains("all 2 combinations of the listed values of agent.gamma"), page);
    assertTrue(page.contains("a tuned to gamma 0.98; base tuned to gamma 0.9"), page);
    assertTrue(page.contains("b not tuned; base tuned to gamma 0.9"), page);
    assertTrue(
        page.contains("scored: base, a; not tuned: b; a comparison between the two groups"), page);
    assertTrue(page.contains("and the setting with which it is scored"), page);
  }

  @Test
  void theJsonReportHasTheVerdictsAndTheirNumbers() throws IOException {
    JsonNode twin = new JsonReport(quickstart(folder)).tree();
    JsonNode comparison = twin.at("/measures/final-return/comparisons/1");
    assertEquals("no-regularizer - base", comparison.path("name").asString());
    assertEquals("worse", comparison.path("verdict").asString());
    assertEquals(2 / 12_870.0, comparison.path("p").asDouble(), 1e-12);
    assertTrue(comparison.path("adjustedP").asDouble() < 0.01);
    assertTrue(comparison.at("/simultaneous/high").asDouble() < 0);
    assertTrue(twin.at("/measures/smoothness/comparisons/1/verdict").isMissingNode());
    assertEquals("L64X128MixRandom", twin.at("/bootstrap/generator").asString());
    assertEquals("\n", Json.text(twin).substring(Json.text(twin).length() - 1));
  }

  @Test
  void aStudyWithoutAFinishedRunStillHasAReport() throws Exception {
    SyntheticStudy study = new SyntheticStudy(folder);
    study.record(
        SyntheticStudy.record(
            "empty", List.of(SyntheticStudy.variant("base")), List.of("T"), List.of(1L)));
    String page = new HtmlReport(analysis()).text();
    assertTrue(page.contains("No run is done yet"));
    wellFormed(page);
  }

  private static Analysis quickstart(Path where) throws IOException {
    return new Analyst(
            SyntheticStudy.with(QUICK, new RunStore(SyntheticStudy.quickstart(where)).read()))
        .analyse();
  }

  private Analysis analysis() {
    return analysis(folder);
  }

  private static Analysis analysis(Path where) {
    return new Analyst(SyntheticStudy.with(QUICK, new RunStore(where).read())).analyse();
  }

  /** Every element except the void ones of the head is closed in order. */
  private static void wellFormed(String page) throws Exception {
    String xml =
        page.replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("<meta[^>]*>", "")
            .replaceAll("(?s)<style>.*?</style>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
