package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
