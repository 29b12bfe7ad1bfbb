package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.EnvironmentSpec;

/** Measures the effect of each action limit on Humanoid's joints as MuJoCo's generalised force. */
class ActionLimitTest {

  /** N·m a unit of control, over all 17 motors: the sum of the gears. */
  private static final double GEARS = 1850;

  private static final double OWN_LIMIT = 0.4;
  private static final int ROOT = 6;
  private static final int MOTORS = 17;

  /** The largest action of a policy with sigma 0.38: tanh(0.38) = 0.363. */
  @ParameterizedTest
  @CsvSource({
    "task, 0.38, 0.1451",
    "unit, 0.38, 0.3627",
    "widened, 0.38, 0.3627",
    "task, 10, 0.4",
    "unit, 10, 0.4",
    "widened, 10, 1"
  })
  void aMotorFollowsUpToItsLimit(String limit, double sigma, double control) {
    try (MujocoEnvironment robot = robot(limit.equals("widened"))) {
      double scale = limit.equals("task") ? robot.spec().high()[0] : 1;
      assertEquals(GEARS * control, torque(robot, scale * Math.tanh(sigma)), GEARS * 1e-4);
    }
  }

  @Test
  void wideningChangesOnlyItsOwnRobot() {
    MujocoFamily family = Libraries.family(Libraries.REFERENCE);
    double[] ones = new double[MOTORS];
    Arrays.fill(ones, 1);
    try (MujocoEnvironment wide = robot(true);
        MujocoEnvironment own = robot(false)) {
      assertArrayEquals(ones, wide.spec().high());
      assertEquals(OWN_LIMIT, own.spec().high()[3]);
      EnvironmentSpec outline = family.widened().outline("Humanoid-v4").orElseThrow();
      assertArrayEquals(wide.spec().low(), outline.low());
      assertArrayEquals(wide.spec().high(), outline.high());
    }
  }

  private static MujocoEnvironment robot(boolean widened) {
    MujocoFamily family = Libraries.family(Libraries.REFERENCE);
    return (MujocoEnvironment) (widened ? family.widened() : family).create("Humanoid-v4");
  }

  private static double torque(MujocoEnvironment robot, double control) {
    double[] action = new double[MOTORS];
    Arrays.fill(action, control);
    double[] observation = new double[robot.spec().observationSize()];
    robot.resetToRest(observation);
    robot.step(action, observation);
    double[] forces = robot.simulation().numbers("qfrc_actuator", ROOT + MOTORS).toArray();
    return Arrays.stream(forces, ROOT, ROOT + MOTORS).map(Math::abs).sum();
  }
}
