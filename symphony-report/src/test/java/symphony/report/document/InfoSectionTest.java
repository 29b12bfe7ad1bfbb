package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.analysis.InfoAnalysis;
import symphony.report.results.RunStore;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;
import tools.jackson.databind.JsonNode;

/** Tests values that an environment reports by name, from the tables of the runs to the report. */
class InfoSectionTest {

  @TempDir Path folder;

  @BeforeEach
  void writeRuns() throws IOException {
    SyntheticStudy.quickstart(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path table : files.filter(f -> f.endsWith("evaluations.csv")).toList()) {
        tell(table, table.toString().contains("silu") ? 0.75 : 0.25);
      }
    }
  }

  /** Adds a success rate that is unknown at first, and a value that no evaluation reports. */
  private static void tell(Path table, double rate) throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(table));
    rows.set(0, rows.getFirst() + ",info_is_success,info_never");
    for (int i = 1; i < rows.size(); i++) {
      rows.set(i, rows.get(i) + (i < 4 ? ",NaN,NaN" : "," + rate + ",NaN"));
    }
    Files.writeString(table, String.join("\n", rows) + "\n");
  }

  private Analysis analysis() {
    return new Analyst(
            SyntheticStudy.with(new Resampling(1, 500, 100, false), new RunStore(folder).read()))
        .analyse();
  }

  @Test
  void namedNumbersAreDescribedByVariant() {
    List<InfoAnalysis> info = analysis().info();

    assertEquals(List.of("is_success"), info.stream().map(InfoAnalysis::name).toList());
    assertEquals(0.75, info.getFirst().means().get("silu").value(), 1e-12);
    assertEquals(0.25, info.getFirst().means().get("base").value(), 1e-12);
    assertEquals(27, info.getFirst().bands().get("silu").steps().length);
  }

  @Test
  void theReportHasATableAndACurve() throws IOException {
    Analysis analysis = analysis();
    ReportWriter.write(analysis, folder);
    String page = Files.readString(folder.resolve("report.html"));

    assertTrue(page.contains("Reported by the environment"));
    assertTrue(page.contains("is_success of the policy without noise"));
    assertFalse(page.contains("never<"));
    JsonNode node = new JsonReport(analysis).tree().path("info").get(0);
    assertEquals("is_success", node.path("name").asString());
    assertEquals(0.75, node.path("means").path("silu").path("value").asDouble(), 1e-12);
    List<String> tidy = Files.readAllLines(folder.resolve("data/evaluations.csv"));
    assertTrue(tidy.getFirst().endsWith(",power,info_is_success,info_never"), tidy.getFirst());
    assertTrue(tidy.getLast().endsWith(",0.75,") || tidy.getLast().endsWith(",0.25,"));
  }

  @Test
  void aStudyWithoutNamedValuesHasNoSuchSection() throws IOException {
    Path plain = SyntheticStudy.quickstart(folder.resolve("plain"));
    Analysis without =
        new Analyst(
                SyntheticStudy.with(new Resampling(1, 500, 100, false), new RunStore(plain).read()))
            .analyse();

    assertFalse(new HtmlReport(without).text().contains("Reported by the environment"));
    assertTrue(new JsonReport(without).tree().path("info").isMissingNode());
  }
}
