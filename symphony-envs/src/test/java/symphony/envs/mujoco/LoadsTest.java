package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment.Ending;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.Mechanical.Load;

class LoadsTest {

  private static final double HUMANOIDS_WEIGHT = 42.1 * 9.81;

  @Test
  void aFallingHumanoidDoesNoWorkAndHitsTheGroundWithMoreThanItsWeight() {
    try (MujocoEnvironment robot = Libraries.environment("Humanoid-v4", Libraries.REFERENCE)) {
      double[] observation = new double[376];
      robot.resetToRest(observation);
      double[] still = new double[17];
      Load resting = loadAfter(robot, still, observation);
      assertEquals(0, resting.power());
      assertEquals(0, resting.contactForce());
      Outcome outcome = robot.step(still, observation);
      assertEquals(Ending.NONE, outcome.ending());
      double contact = 0;
      while (!outcome.terminated()) {
        outcome = robot.step(still, observation);
        contact = Math.max(contact, robot.load().contactForce());
      }
      assertEquals(Ending.FAILURE, outcome.ending());
      for (int step = 0; step < 60; step++) {
        robot.step(still, observation);
        contact = Math.max(contact, robot.load().contactForce());
      }
      assertTrue(contact > HUMANOIDS_WEIGHT, "N: " + contact);
    }
  }

  /** A joint that is pressed against its soft limit is beyond it. */
  @Test
  void fullTorquePressesJointsBeyondTheirRange() {
    try (MujocoEnvironment robot = Libraries.environment("Humanoid-v4", Libraries.REFERENCE)) {
      double[] observation = new double[376];
      robot.resetToRest(observation);
      double[] full = new double[17];
      Arrays.fill(full, 0.4);
      Load load = null;
      double excess = 0;
      for (int step = 0; step < 40; step++) {
        load = loadAfter(robot, full, observation);
        excess = Math.max(excess, load.jointExcess());
      }
      assertTrue(excess > 0.01 && excess < 1, "rad: " + excess);
      assertEquals(power(robot), load.power(), 1e-9);
      assertTrue(load.power() > 0, "W: " + load.power());
    }
  }

  private static Load loadAfter(MujocoEnvironment robot, double[] action, double[] observation) {
    robot.step(action, observation);
    return robot.load();
  }

  /** The 17 motors' gears times the control, times their joints' velocities. */
  private static double power(MujocoEnvironment robot) {
    double[] torque = robot.simulation().numbers("qfrc_actuator", 23).toArray();
    double[] speed = robot.simulation().qvel().toArray();
    double sum = 0;
    for (int i = 6; i < 23; i++) {
      sum += Math.abs(torque[i] * speed[i]);
    }
    return sum;
  }
}
