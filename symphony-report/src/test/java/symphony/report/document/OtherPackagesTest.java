package symphony.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.analysis.Analyst;
import symphony.report.results.RunResult;
import symphony.report.results.Sources;
import symphony.report.results.StudyResults;
import symphony.report.results.SyntheticStudy;
import symphony.report.statistics.Resampling;

/**
 * Reads what the packages that {@code python3} has installed write today, and gives pandas what a
 * report writes. Skipped without these packages; {@code .ci/run} installs them.
 */
class OtherPackagesTest {

  private static final Resampling QUICK = new Resampling(1, 100, 20, false);

  @TempDir Path folder;

  @BeforeEach
  void requirePackages() throws Exception {
    String missing =
        python(
            "-c",
            "import importlib.util as u; print(*[p for p in ('numpy', 'gymnasium', 'tensorboard',"
                + " 'tensorboardX', 'stable_baselines3', 'pandas') if not u.find_spec(p)])");
    Assumptions.assumeTrue(
        missing.isBlank(),
        () -> "python3 -m pip install the packages in make.py, and pandas: " + missing);
  }

  @Test
  void whatThePackagesWriteIsReadAndPandasReadsTheReport() throws Exception {
    Path made = folder.resolve("made");
    Path make = Path.of(getClass().getResource("/other-tools/make.py").toURI());
    python(make.toString(), made.toString());
    StudyResults results =
        Sources.read(
            Stream.of("zoo", "monitors", "cleanrl", "tensors", "scores.npz")
                .map(made::resolve)
                .toList(),
            "",
            Map.of(),
            Map.of());
    assertEquals(
        List.of("DQN", "IQN", "ppo", "sac", "td3"),
        List.copyOf(new TreeSet<>(results.study().variantNames())));
    assertEquals(19, results.counted().size());
    RunResult ppo = only(results, "ppo");
    assertEquals(5, ppo.evaluations().size());
    assertEquals(200, ppo.evaluations().getFirst().step());

    StudyResults zoo = Sources.read(List.of(made.resolve("zoo")), "", Map.of(), Map.of());
    ReportWriter.write(
        new Analyst(SyntheticStudy.with(QUICK, zoo)).analyse(), folder.resolve("report"));
    String medians =
        python(
            "-c",
            """
            import sys, pandas
            scores = pandas.read_csv(sys.argv[1])
            last = scores.groupby(["variant", "task", "step"])["return"].median().reset_index()
            last = last[last.step == 4000]
            print(*[f"{v} {r:.4f}" for v, r in zip(last["variant"], last["return"])], sep=", ")
            """,
            folder.resolve("report/data/evaluations.csv").toString());
    assertEquals("sac %.4f, td3 %.4f".formatted(median(zoo, "sac"), median(zoo, "td3")), medians);
  }

  private static RunResult only(StudyResults results, String variant) {
    List<RunResult> runs =
        results.runs().stream().filter(run -> run.id().variant().equals(variant)).toList();
    assertEquals(1, runs.size());
    return runs.getFirst();
  }

  /** The median of two runs is their mean. */
  private static double median(StudyResults results, String variant) {
    return results.runs().stream()
        .filter(run -> run.id().variant().equals(variant))
        .mapToDouble(run -> run.evaluations().getLast().meanReturn())
        .average()
        .orElseThrow();
  }

  private static String python(String... arguments) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(Stream.concat(Stream.of("python3"), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("there is no python3 on the path");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor() == 0, said);
    return said.strip();
  }
}
