package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @Test
  void aClearDifferenceWithEnoughRunsIsBetterOrWorseByTheMeasuresDirection() {
    Effect up = shifted(10, 9);
    assertEquals(Verdict.BETTER, Verdict.of(up, true, false));
    assertEquals(Verdict.WORSE, Verdict.of(up, false, false));
    assertEquals(Verdict.WORSE, Verdict.of(shifted(10, -9), true, false));
    assertEquals(Verdict.UNDECIDED, Verdict.of(shifted(10, 1), true, false));
  }

  @Test
  void fiveRunsOnEachSideNeverGiveAVerdict() {
    assertTrue(shifted(5, 50).p().p() < 0.01);
    assertEquals(Verdict.TOO_FEW, Verdict.of(shifted(5, 50), true, true));
    assertEquals(Verdict.BETTER, Verdict.of(shifted(6, 50), true, false));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "5"})
  void fewRunsAreNeverEquivalent(int runs) {
    assertFalse(Equivalence.family(List.of(shifted(runs, 0)), 1e9).get("x - y").shown());
  }

  @Test
  void equivalenceIsSchuirmannsTest() {
    Effect small = shifted(10, 0.1);
    double error = small.welch().error();
    // t(.95, 18) = 1.7341: the effect and its one-sided interval must be inside the margin.
    assertEquals(18, small.welch().df(), 0.2);
    double edge = 0.1 + 1.7341 * error;
    assertTrue(Equivalence.family(List.of(small), edge * 1.01).get("x - y").shown());
    assertFalse(Equivalence.family(List.of(small), edge * 0.99).get("x - y").shown());
    assertFalse(Equivalence.family(List.of(small), Double.NaN).get("x - y").shown());
  }

  @Test
  void equivalenceIsCorrectedOverTheFamilyAndItsIntervalAgrees() {
    List<Effect> family = List.of(named("a", 0.1), named("b", 0.2), named("c", 3.0));
    for (double margin = 0.5; margin < 8; margin += 0.1) {
      for (Equivalence e : Equivalence.family(family, margin).values()) {
        if (e.shown()) {
          assertTrue(e.interval().within(margin), "margin " + margin);
        }
      }
    }
    double alone = family.getFirst().welch().equivalence(3);
    assertEquals(3 * alone, Equivalence.family(family, 3).get("a").adjustedP(), 1e-12);
  }

  @Test
  void failuresAreComparedByBoschloo() {
    Failures four = Failures.of(4, 10, 0, 10);
    // Fisher gives .0867; Boschloo is uniformly more powerful.
    assertTrue(four.p() < 0.06 && four.p() > 0.03, "p " + four.p());
    assertEquals(1, Failures.of(0, 10, 0, 10).p());
    assertTrue(four.any());
  }

  @Test
  void holmStepsDown() {
    Map<String, Double> family = new LinkedHashMap<>();
    family.put("a", 0.01);
    family.put("b", 0.04);
    family.put("c", 0.03);
    family.put("d", 0.005);
    Map<String, Double> adjusted = Holm.adjust(family);
    assertEquals(0.03, adjusted.get("a"), 1e-12);
    assertEquals(0.06, adjusted.get("b"), 1e-12);
    assertEquals(0.06, adjusted.get("c"), 1e-12);
    assertEquals(0.02, adjusted.get("d"), 1e-12);
  }

  private static Effect shifted(int runs, double by) {
    double[] base = IntStream.range(0, runs).mapToDouble(i -> i).toArray();
    double[] variant = IntStream.range(0, runs).mapToDouble(i -> i + by).toArray();
    return effect("x", variant, base);
  }

  private static Effect named(String name, double by) {
    double[] base = IntStream.range(0, 10).mapToDouble(i -> i).toArray();
    return effect(name, IntStream.range(0, 10).mapToDouble(i -> i + by).toArray(), base);
  }

  private static Effect effect(String name, double[] x, double[] y) {
    Effect effect =
        new Family(
                List.of(Contrast.difference("x", "y")),
                Map.of("x", Samples.oneTask("x", x), "y", Samples.oneTask("y", y)),
                false,
                new Resampling(1, 2_000, 100, false),
                "t")
            .effects()
            .getFirst();
    return name.equals("x")
        ? effect
        : new Effect(
            name,
            effect.welch(),
            effect.mean(),
            effect.simultaneous(),
            effect.iqm(),
            effect.p(),
            effect.adjustedP(),
            effect.runs(),
            effect.correlation());
  }
}
