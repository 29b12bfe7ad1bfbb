package symphony.tf.rewardscaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import symphony.api.agent.AgentException;
import symphony.api.environment.ControlCost;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.rewardscaling.RewardScaling.Meter;

final class RewardScalingTests {

  private static final double[] REWARDS = {5.1, 4.9, -0.3, 5.4};

  private static Meter explored(RewardScaling scaling, double... rewards) {
    Meter meter = scaling.meter();
    for (double reward : rewards) {
      meter.observe(reward);
    }
    meter.warmStartEnded();
    return meter;
  }

  private static RewardScaling exploration(boolean addedBack) {
    return new ExplorationMeanAbs(1e-8, addedBack, 1);
  }

  @Test
  void theWarmStartFixesTheScale() {
    Meter meter = explored(exploration(false), REWARDS);
    assertEquals(3.925, 1 / meter.factor(), 1e-12);
    double[] expected = {1.29936305732, 1.24840764331, -0.0764331210191, 1.37579617834};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], REWARDS[i] * meter.factor(), 1e-11);
    }
    meter.observe(100);
    assertEquals(1.52866242038, 6 * meter.factor(), 1e-11);
  }

  @Test
  void rewardsOfZeroAreNotScaled() {
    assertEquals(1, explored(exploration(false), 0, 0, 0).factor());
    assertEquals(1, exploration(false).meter().factor());
  }

  @Test
  void controlCostCanBeAddedBack() {
    ControlCost charged = action -> 0.1 * (action[0] * action[0] + action[1] * action[1]);
    double[] action = {0.3, -0.5};
    Meter meter = exploration(true).meter(Optional.of(charged));
    assertEquals(4.834, meter.remembered(4.8, action), 1e-12);
    assertEquals(
        4.8, exploration(false).meter(Optional.of(charged)).remembered(4.8, action), 1e-12);
  }

  @Test
  void anUnknownCostCannotBeAddedBack() {
    AgentException refusal =
        assertThrows(AgentException.class, () -> exploration(true).meter(Optional.empty()));
    assertEquals(
        "symphony.agent.reward-scaling.exploration-mean-abs.control-cost-added-back is true, but "
            + "the task does not report its control cost; set it to false.",
        refusal.getMessage());
  }

  @Test
  void runningDeviationFollowsAllRewards() {
    Meter meter = explored(new RunningDeviation(1e-8), 1, 3);
    assertEquals(1, meter.factor(), 1e-12);
    meter.observe(8);
    assertEquals(1 / Math.sqrt(26.0 / 3), meter.factor(), 1e-12);
  }

  @Test
  void constantsAreConstant() {
    assertEquals(0.01, explored(new ConstantScaling(0.01), 5).factor());
    assertEquals(1, explored(new NoScaling(), 5).factor());
  }

  @Test
  void aRestoredMeterContinuesIdentically() {
    for (RewardScaling scaling :
        new RewardScaling[] {exploration(false), new RunningDeviation(1e-8), new NoScaling()}) {
      Meter meter = explored(scaling, REWARDS);
      Meter restored = scaling.meter();
      restored.restore(meter.save());
      assertArrayEquals(meter.save(), restored.save());
      assertEquals(meter.factor(), restored.factor());
    }
  }

  private static double moved(MovementIsLife.Form form, double p, double movement) {
    return new MovementIsLife(form, p, 0)
        .meter()
        .remembered(0, new double[1], new float[] {0}, new float[] {(float) movement});
  }

  @Test
  void movementIsRewardedAndStandingStillIsNot() {
    var natural = MovementIsLife.Form.NATURAL;
    assertEquals(-0.13785210573, moved(natural, 0.03, 0.01), 1e-8);
    assertEquals(-0.0660772527913, moved(natural, 0.03, 0.1), 1e-8);
    assertEquals(0.03000003, moved(natural, 0.03, 1), 1e-8);
    assertEquals(0.12295837866, moved(natural, 0.03, 3), 1e-8);
    var decimal = MovementIsLife.Form.DECIMAL;
    assertEquals(-0.07, moved(decimal, 0.07, 0.01), 1e-8);
    assertEquals(-0.0210720996965, moved(decimal, 0.07, 0.5), 1e-8);
    assertEquals(0.0333984878304, moved(decimal, 0.07, 3), 1e-8);
  }

  /** |s' - s| of 0.5 and 1.5 is 1 in the mean, whose logarithm is 0 in the second formula. */
  @Test
  void movementIsTheMeanChangeOfTheObservationAndEveryStepHasItsBonus() {
    Meter meter = new MovementIsLife(MovementIsLife.Form.DECIMAL, 0.07, 2).meter();
    float[] from = {3, -1};
    assertEquals(7, meter.remembered(5, new double[1], from, new float[] {2.5f, 0.5f}), 1e-12);
    assertEquals(
        7 + 0.07 * Math.log10(2),
        meter.remembered(5, new double[1], from, new float[] {2, 2}),
        1e-12);
    assertEquals(1, meter.factor());
  }

  @Test
  void scalesStartAtTheirFloor() {
    assertEquals(0.5, explored(new ExplorationMeanAbs(2, false, 1), 2, -2).factor());
    assertEquals(1, explored(new ExplorationMeanAbs(2.01, false, 1), 2, -2).factor());
    assertEquals(0.5, explored(new RunningDeviation(2), 0, 4).factor());
    assertEquals(1, explored(new RunningDeviation(2.01), 0, 4).factor());
  }

  @Test
  void scalesWithoutAStateSaveNone() {
    MovementIsLife movement = new MovementIsLife(MovementIsLife.Form.NATURAL, 0.03, 0);
    for (RewardScaling scaling :
        new RewardScaling[] {new NoScaling(), new ConstantScaling(2), movement}) {
      assertArrayEquals(new double[0], scaling.meter().save());
    }
  }
}
