package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScaling.Meter;

/** The contract of every reward scaling. */
public abstract class RewardScalingContract extends IngredientContract<RewardScaling> {

  private static final double[][] HISTORIES = {
    {0, 0, 0}, {1, -2, 3}, {1e-12, -1e-12}, {1e9, -1e9, 5}, {4, 4, 4}
  };

  @TestFactory
  Stream<DynamicTest> hasAFinitePositiveFactorForAnyRewards() {
    return each(
        c -> {
          for (double[] history : HISTORIES) {
            Meter meter = c.meter();
            assertUsable(meter);
            for (double reward : history) {
              meter.observe(meter.remembered(reward, new double[] {0.5, -1}));
              assertUsable(meter);
            }
            meter.warmStartEnded();
            assertUsable(meter);
            meter.observe(-7);
            assertUsable(meter);
          }
        });
  }

  private static void assertUsable(Meter meter) {
    double factor = meter.factor();
    assertTrue(Double.isFinite(factor) && factor > 0, "factor " + factor);
  }

  @TestFactory
  Stream<DynamicTest> resumesFromItsSavedState() {
    return each(
        c -> {
          Meter meter = c.meter();
          meter.observe(3);
          meter.observe(-1);
          Meter restored = c.meter();
          restored.restore(meter.save());
          meter.warmStartEnded();
          restored.warmStartEnded();
          assertEquals(meter.factor(), restored.factor());
          meter.observe(5);
          restored.observe(5);
          assertEquals(meter.factor(), restored.factor());
        });
  }

  /** Meters of one scaling share no state: one meter's rewards do not change another. */
  @TestFactory
  Stream<DynamicTest> treatsSeveralMembersLikeSingleOnes() {
    return each(
        c -> {
          List<double[]> alone = new ArrayList<>();
          for (double[] history : HISTORIES) {
            Meter meter = c.meter();
            see(meter, history[0]);
            see(meter, history[1]);
            alone.add(ended(meter));
          }
          List<Meter> together = Stream.of(HISTORIES).map(history -> c.meter()).toList();
          for (int t = 0; t < 2; t++) {
            for (int member = 0; member < HISTORIES.length; member++) {
              see(together.get(member), HISTORIES[member][t]);
            }
          }
          for (int member = 0; member < HISTORIES.length; member++) {
            String which = "the factor of member " + member + " alone and in a cohort";
            assertArrayEquals(alone.get(member), ended(together.get(member)), which);
          }
        });
  }

  /** The factor before and after the end of the warm start. */
  private static double[] ended(Meter meter) {
    double before = meter.factor();
    meter.warmStartEnded();
    return new double[] {before, meter.factor()};
  }

  private static void see(Meter meter, double reward) {
    meter.observe(meter.remembered(reward, new double[] {0.5, -1}));
  }

  @TestFactory
  Stream<DynamicTest> keepsRewardsIfItDeclaresThatItIsNeutral() {
    return each(
        c -> {
          if (neutral(c)) {
            Meter meter = c.meter();
            assertEquals(3, meter.remembered(3, new double[] {1}));
            meter.observe(3);
            meter.warmStartEnded();
            assertEquals(1, meter.factor());
          }
        });
  }
}
