package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
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
}
