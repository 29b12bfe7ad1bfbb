package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void aClearDifferenceWithEnoughSeedsIsBetterOrWorseByTheMeasuresDirection() {
    Effect up = shifted(10, 5);
    assertEquals(Verdict.BETTER, Verdict.of(up, 0.01, true, Double.NaN));
    assertEquals(Verdict.WORSE, Verdict.of(up, 0.01, false, Double.NaN));
    assertEquals(Verdict.WORSE, Verdict.of(shifted(10, -5), 0.01, true, Double.NaN));
  }

  @Test
  void holmDecidesNotTheSinglePValue() {
    assertEquals(Verdict.UNDECIDED, Verdict.of(shifted(10, 5), 0.06, true, Double.NaN));
  }

  @Test
  void fiveSeedsNeverMakeABetter() {
    assertEquals(Verdict.UNDECIDED, Verdict.of(shifted(5, 5), 0.01, true, Double.NaN));
    assertEquals(Verdict.BETTER, Verdict.of(shifted(6, 5), 0.04, true, Double.NaN));
  }

  @Test
  void equivalenceNeedsADeclaredMargin() {
    Effect small = shifted(10, 0.1);
    assertEquals(Verdict.EQUIVALENT, Verdict.of(small, 0.9, true, 2));
    assertEquals(Verdict.UNDECIDED, Verdict.of(small, 0.9, true, 0.1));
    assertEquals(Verdict.UNDECIDED, Verdict.of(small, 0.9, true, Double.NaN));
  }

  @Test
  void powerSaysHowManySeedsAFamilyNeeds() {
    assertEquals(9, new Power(10, 8).seedsNeeded());
    assertTrue(new Power(9, 8).canDecide());
    assertFalse(new Power(8, 8).canDecide());
    assertFalse(new Power(5, 1).canDecide());
    assertEquals(0.0625, new Power(5, 1).smallestP());
  }

  @Test
  void detectableDifferenceFallsWithSeeds() {
    // t(.975, 9) = 2.2622 and t(.8, 9) = 0.8834, from tables.
    assertEquals((2.2622 + 0.8834) / Math.sqrt(10), new Power(10, 1).detectable(), 1e-4);
    assertTrue(new Power(20, 1).detectable() < new Power(10, 1).detectable());
  }

  private static Effect shifted(int seeds, double by) {
    double[] base = IntStream.range(0, seeds).mapToDouble(i -> i).toArray();
    double[] variant =
        IntStream.range(0, seeds).mapToDouble(i -> i + by + (i % 2 == 0 ? 0.5 : -0.5)).toArray();
    return PairedComparison.of(
            Samples.oneTask("v", variant), Samples.oneTask("b", base), Resampling.STANDARD, "test")
        .effect();
  }
}
