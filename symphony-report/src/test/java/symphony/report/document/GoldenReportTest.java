package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.analysis.Analysis;
import symphony.report.analysis.Analyst;
import symphony.report.results.Json;
import symphony.report.results.RunId;
import symphony.report.results.RunStore;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;

/** Compares a small study's report with a reviewed copy byte by byte. */
class GoldenReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/report");

  @TempDir Path folder;

  @Test
  void theReportChangesOnlyOnPurpose() throws IOException {
    Analysis analysis =
        new Analyst(
                SyntheticStudy.with(
                    new Resampling(1, 500, 100, false), new RunStore(study()).read()))
            .analyse();
    compare("small.html", new HtmlReport(analysis).text());
    compare("small.json", Json.text(new JsonReport(analysis).tree()));
  }

  private Path study() throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    List<Long> seeds = List.of(1L, 2L, 3L);
    study.record(
        SyntheticStudy.record(
            "small",
            List.of(
                SyntheticStudy.variant("base"),
                SyntheticStudy.variant("silu", "symphony.agent.activation.type", "resine", "silu")),
            List.of("Pendulum-v1"),
            seeds));
    for (long seed : seeds) {
      study.run(new RunId("base", "Pendulum-v1", seed), -380, 0.2);
      if (seed < 3) {
        study.run(new RunId("silu", "Pendulum-v1", seed), -460, 0.3);
      } else {
        study.failed(new RunId("silu", "Pendulum-v1", seed), "the loss is not a number");
      }
    }
    return folder;
  }

  private static void compare(String name, String now) throws IOException {
    Path committed = GOLDEN.resolve(name);
    if (Boolean.getBoolean("symphony.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(committed, now);
    }
    assertEquals(
        Files.readString(committed),
        now,
        "if this is meant, look at it, run the test with -Dsymphony.update=true and commit "
            + committed);
  }
}
