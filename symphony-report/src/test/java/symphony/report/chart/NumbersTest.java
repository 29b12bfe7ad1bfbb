package symphony.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.report.statistics.Estimate;

class NumbersTest {

  @Test
  void valuesHaveAboutFourDigits() {
    assertEquals("12,346", Numbers.value(12345.6));
    assertEquals("\u2212379.8", Numbers.value(-379.77));
    assertEquals("2.50", Numbers.value(2.5));
    assertEquals("0.125", Numbers.value(0.125));
    assertEquals("0", Numbers.value(0));
    assertEquals("–", Numbers.value(Double.NaN));
  }

  @Test
  void anEstimateHasOneNumberOfDecimals() {
    assertEquals(
        "+1.5 [\u22120.4, 12.0]", Numbers.signedEstimate(new Estimate(1.49, -0.41, 12, 0.95)));
  }

  @Test
  void anIntervalWithoutEndsIsNotATimeThatNeverComes() {
    double infinite = Double.POSITIVE_INFINITY;
    assertEquals(
        "+20.0 [\u2212∞, ∞]", Numbers.signedEstimate(new Estimate(20, -infinite, infinite, 0.95)));
    assertEquals("1,500 [900, never]", Numbers.estimate(new Estimate(1_500, 900, infinite, 0.95)));
  }

  @Test
  void pValuesHaveNoLeadingZero() {
    assertEquals(".016", Numbers.p(0.0156));
    assertEquals("< .001", Numbers.p(0.0001));
    assertEquals("1", Numbers.p(1));
  }

  @Test
  void stepsAreAbbreviated() {
    assertEquals("15k", Numbers.steps(15_000));
    assertEquals("2.5M", Numbers.steps(2_500_000));
    assertEquals("never", Numbers.steps(Double.POSITIVE_INFINITY));
  }

  @Test
  void ticksAreAtRoundNumbers() {
    Axis axis = Axis.exactly(0, 15_000, 0, 100, 4);
    assertEquals(List.of(0.0, 5_000.0, 10_000.0, 15_000.0), axis.ticks());
    assertEquals("15k", axis.label(15_000));
    assertEquals(50, axis.at(7_500));
  }
}
