package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void orderOfArrivalDoesNotMatter() {
    Sample sample =
        Sample.of(
            "x",
            List.of(
                new Observation("b", 2, 4),
                new Observation("a", 9, 1),
                new Observation("b", 1, 3)));
    assertEquals(List.of("a", "b"), sample.tasks());
    assertArrayEquals(new double[] {3, 4}, sample.values("b"));
    assertEquals(1, sample.replication());
  }

  @Test
  void refusesTwoScoresOfOneRun() {
    List<Observation> twice = List.of(new Observation("a", 1, 1), new Observation("a", 1, 2));
    assertThrows(IllegalArgumentException.class, () -> Sample.of("x", twice));
  }

  @Test
  void refusesScoresThatAreNotNumbers() {
    assertThrows(IllegalArgumentException.class, () -> new Observation("a", 1, Double.NaN));
  }

  @Test
  void normalisesToRandomAndReference() {
    ScoreNormalization normalization =
        new ScoreNormalization(Map.of("task", new ScoreNormalization.Range(-1200, -200)));
    Sample scaled = normalization.apply(Samples.oneTask("x", -1200, -700, -200));
    assertArrayEquals(new double[] {0, 0.5, 1}, scaled.values("task"));
  }

  @Test
  void whatASampleHasIsToldByTaskAndSeed() {
    Sample sample =
        Sample.of(
            "x",
            List.of(
                new Observation("a", 3, 1),
                new Observation("a", 1, 2),
                new Observation("b", 1, 3)));
    assertTrue(sample.has("a"));
    assertFalse(sample.has("c"));
    assertEquals(Set.of(1L, 3L), sample.seeds("a"));
    assertEquals(3, sample.size());
    assertEquals(List.of("b"), sample.restrictedTo(List.of("b", "c")).tasks());
    assertEquals(Optional.of(2.0), sample.value("a", 1));
    assertEquals(Optional.empty(), sample.value("b", 3));
  }

  @Test
  void normalisationNeedsConstantsOfEveryTask() {
    ScoreNormalization normalization =
        new ScoreNormalization(Map.of("task", new ScoreNormalization.Range(0, 2)));
    assertEquals(Set.of("task"), normalization.ranges().keySet());
    assertTrue(normalization.covers(Samples.oneTask("x", 1)));
    Sample other = Samples.runsByTasks("x", new double[] {1});
    assertFalse(normalization.covers(other));
    assertThrows(IllegalArgumentException.class, () -> normalization.apply(other));
  }

  @Test
  void runsAreMatchedByTaskAndSeed() {
    Sample x = Sample.of("x", List.of(new Observation("a", 1, 5), new Observation("a", 2, 6)));
    Sample y =
        Sample.of(
            "y",
            List.of(
                new Observation("a", 2, 4),
                new Observation("a", 3, 9),
                new Observation("b", 2, 1)));
    Pairing pairing = Pairing.of(x, y);
    assertEquals(List.of(new Pairing.Pair("a", 2, 6, 4)), pairing.pairs());
    assertEquals(List.of("x, a, seed 1", "y, a, seed 3", "y, b, seed 2"), pairing.unmatched());
    Sample differences = pairing.differences();
    assertEquals("x - y", differences.variant());
    assertEquals(Optional.of(2.0), differences.value("a", 2));
  }

  /** Within both tasks the sides agree in order, although the task that is higher differs. */
  @Test
  void correlationIsThatOfSeedsAndNotOfTasks() {
    List<Pairing.Pair> pairs =
        List.of(
            new Pairing.Pair("a", 1, 1, 11),
            new Pairing.Pair("a", 2, 3, 15),
            new Pairing.Pair("b", 1, 101, 2),
            new Pairing.Pair("b", 2, 103, 0));
    // Deviations (-1, -2), (1, 2), (-1, 1), (1, -1): 2 over the root of 4 times 10.
    assertEquals(2 / Math.sqrt(40), Correlation.within(pairs), 1e-12);
    assertEquals(
        Double.NaN,
        Correlation.within(
            List.of(new Pairing.Pair("a", 1, 1, 7), new Pairing.Pair("a", 2, 3, 7))));
    assertEquals(
        Double.NaN,
        Correlation.within(
            List.of(new Pairing.Pair("a", 1, 7, 1), new Pairing.Pair("a", 2, 7, 3))));
  }

  @Test
  void contrastIsTakenWithinTheSeedsThatAllItsVariantsHave() {
    Map<String, Sample> samples =
        Map.of(
            "a", Samples.oneTask("a", 5, 7, 9),
            "b", Samples.oneTask("b", 1, 2),
            "c", Samples.oneTask("c", 10, 20, 30));
    Contrast contrast = new Contrast("a over both", Map.of("a", 1.0, "b", -0.5, "c", -0.5));
    Sample taken = contrast.of(samples).orElseThrow();
    assertEquals("a over both", taken.variant());
    assertArrayEquals(new double[] {-0.5, -4}, taken.values("task"));
    assertEquals(Optional.empty(), Contrast.difference("a", "d").of(samples));
    assertEquals(Optional.empty(), new Contrast("nothing", Map.of("a", 0.0)).of(samples));
    Sample elsewhere = Samples.runsByTasks("d", new double[] {1});
    assertEquals(
        Optional.empty(),
        Contrast.difference("a", "d").of(Map.of("a", samples.get("a"), "d", elsewhere)));
    Contrast without = new Contrast("a - b", Map.of("a", 1.0, "b", -1.0, "d", 0.0));
    assertArrayEquals(new double[] {4, 5}, without.of(samples).orElseThrow().values("task"), 1e-12);
  }

  @Test
  void weightsOfAContrastSumToZero() {
    assertThrows(
        IllegalArgumentException.class, () -> new Contrast("a", Map.of("a", 1.0, "b", -0.9)));
    Contrast difference = Contrast.difference("a", "base");
    assertEquals(Optional.of(List.of("a", "base")), difference.sides());
    Contrast interaction = difference.minus(Contrast.difference("b", "base"), "a - b");
    assertEquals(Map.of("a", 1.0, "b", -1.0, "base", 0.0), interaction.weights());
    assertEquals(Optional.empty(), new Contrast("half", Map.of("a", 0.5, "b", -0.5)).sides());
  }

  /** Tasks that one side lacks are left out, and so are their runs. */
  @Test
  void comparisonIsMadeOnCommonTasks() {
    Map<String, Sample> samples =
        Map.of(
            "x",
            Samples.runsByTasks("x", new double[] {1, 9}, new double[] {2, 8}),
            "y",
            Samples.runsByTasks("y", new double[] {0}, new double[] {0}, new double[] {3}),
            "z",
            Samples.oneTask("z", 1, 2));
    Comparand comparand = Comparand.of(Contrast.difference("x", "y"), samples, false).orElseThrow();
    assertEquals(List.of("task-00"), comparand.tasks());
    assertEquals(2, comparand.runs());
    assertEquals(0.5, comparand.estimate().effect(), 1e-12);
    assertEquals(Optional.empty(), Comparand.of(Contrast.difference("x", "z"), samples, false));
    assertEquals(Optional.empty(), Comparand.of(Contrast.difference("x", "w"), samples, false));
    Comparand paired = Comparand.of(Contrast.difference("x", "y"), samples, true).orElseThrow();
    assertArrayEquals(new double[] {1, 2}, paired.differences().values("task-00"));
    assertEquals(2, paired.runs());
  }

  @Test
  void equivalenceIsShownBelowTheLevel() {
    Estimate anything = new Estimate(0, -1, 1, 0.9);
    assertTrue(new Equivalence(1, 0.049, anything).shown());
    assertFalse(new Equivalence(1, Family.LEVEL, anything).shown());
    assertEquals("too few runs", Verdict.TOO_FEW.word());
    assertEquals("IQM", Aggregate.IQM.label());
  }
}
