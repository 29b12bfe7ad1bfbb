package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the power of a plan agrees with the report's tests. */
class PowerTest {

  /** The slow simulations find 1.5 deviations with .47 and 2 with .78. */
  @Test
  void powerIsTheShareOfVerdicts() {
    Power power = new Power(8, 1, 8, false, 200);
    assertEquals(0.47, power.at(1.5).value(), 3 * power.at(1.5).error());
    assertEquals(0.78, power.at(2).value(), 3 * power.at(2).error());
    assertTrue(power.at(0).value() <= 0.05, power.at(0).toString());
  }

  /** Uncorrelated pairs have half the degrees of freedom. */
  @Test
  void uncorrelatedPairsHaveLessPower() {
    double paired = new Power(8, 1, 8, true, 200).at(1.5).value();
    assertTrue(paired < 0.4, String.valueOf(paired));
  }

  @Test
  void belowSixRunsNothingIsFound() {
    assertEquals(Double.POSITIVE_INFINITY, new Power(2, 1, 5, false, 50).detectable());
  }

  @Test
  void aDetectableDifferenceIsFoundInFourOfFiveStudies() {
    Power power = new Power(4, 1, 8, false, 80);
    assertEquals(0.8, power.at(power.detectable()).value(), 0.06);
  }

  /** A mean over four tasks has half the deviation of a score on one. */
  @Test
  void aRaceOverFourTasksFindsHalfTheDifference() {
    List<Integer> looks = List.of(6, 8);
    for (RaceMethod method : RaceMethod.values()) {
      assertEquals(
          RacePower.of(2, 1, looks, 0.05, method, false, 1.5, 100),
          RacePower.of(2, 4, looks, 0.05, method, false, 0.75, 100));
    }
  }

  @Test
  void aRaceOfUncorrelatedPairsHasLessPower() {
    List<Integer> looks = List.of(6, 8);
    RaceMethod method = RaceMethod.GROUP_SEQUENTIAL;
    double paired = RacePower.of(2, 1, looks, 0.05, method, true, 1.5, 200).found().value();
    double unpaired = RacePower.of(2, 1, looks, 0.05, method, false, 1.5, 200).found().value();
    assertTrue(paired < unpaired - 0.05, paired + " " + unpaired);
  }
}
