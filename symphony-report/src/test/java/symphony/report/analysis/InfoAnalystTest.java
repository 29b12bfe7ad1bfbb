package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static symphony.report.analysis.SmallStudy.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import symphony.report.results.Evaluation;
import symphony.report.results.RunStatus;

/** Values that an environment reports by name. */
class InfoAnalystTest {

  private final SmallStudy study = new SmallStudy(2, "base", "a");

  /** Evaluations every hundred steps that report these numbers by a name. */
  private static List<Evaluation> telling(String name, double... numbers) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (double number : numbers) {
      double nan = Double.NaN;
      evaluations.add(
          new Evaluation(
              100L * (evaluations.size() + 1),
              1,
              nan,
              nan,
              nan,
              nan,
              nan,
              nan,
              new TreeMap<>(Map.of(name, number))));
    }
    return evaluations;
  }

  private void done(String variant, String task, long seed, List<Evaluation> evaluations) {
    study.add(variant, task, seed, RunStatus.DONE, evaluations);
  }

  private List<InfoAnalysis> found() {
    return study.analysis().info();
  }

  @Test
  void aNameHasTheMeanOfItsVariantsFinalScoresAndABand() {
    done("base", TASK, 1, telling("height", Double.NaN, 1, 2, 3));
    done("base", TASK, 2, telling("height", 0, 3, 4, 5));
    done("a", TASK, 1, telling("height", 9));
    study.add("a", TASK, 2, RunStatus.FAILED, telling("height", 100, 100));
    InfoAnalysis height = found().getFirst();
    assertEquals(TASK, height.task());
    assertEquals("height", height.name());
    assertEquals(3, height.means().get("base").value(), 1e-12);
    assertEquals(9, height.means().get("a").value(), 1e-12);
    assertEquals(Set.of("base"), height.bands().keySet(), "one number is no curve");
    assertArrayEquals(new long[] {200, 300, 400}, height.bands().get("base").steps());
  }

  @Test
  void namesBelongToTheTaskAndTheVariantsThatReportThem() {
    study.tasks = List.of(TASK, "U");
    done("base", TASK, 1, telling("height", 1, 2));
    done("a", TASK, 1, telling("speed", 3, 4));
    done("base", "U", 1, telling("height", 5, 6));
    done("a", "U", 1, telling("never", Double.NaN, Double.NaN));
    assertEquals(
        List.of("T height [base]", "T speed [a]", "U height [base]"),
        found().stream()
            .map(i -> "%s %s %s".formatted(i.task(), i.name(), i.means().keySet()))
            .toList());
    assertEquals(5.5, found().getLast().means().get("base").value(), 1e-12);
  }

  @Test
  void runsWithoutCommonStepsHaveAMeanAndNoBand() {
    done("base", TASK, 1, telling("height", 1, 2, Double.NaN, Double.NaN));
    done("base", TASK, 2, telling("height", Double.NaN, Double.NaN, 5, 6));
    assertEquals(3.5, found().getFirst().means().get("base").value(), 1e-12);
    assertEquals(Map.of(), found().getFirst().bands());
    done("base", TASK, 2, telling("height", Double.NaN, 5, 5, 6));
    assertEquals(Map.of(), found().getFirst().bands(), "one common step");
    done("base", TASK, 2, telling("height", 4, 5, 5, 6));
    assertEquals(Set.of("base"), found().getFirst().bands().keySet(), "two common steps");
  }
}
