package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.InfoValue;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.random.SeedTree;

class InfoTest {

  private static MujocoFamily family(Map<String, InfoValue.Over> info) {
    MujocoFamily plain = Libraries.family(Libraries.REFERENCE);
    return new MujocoFamily(
        plain.library(), plain.release(), "", plain.halveMargins(), plain.fetch(), info);
  }

  /** A step of the half-cheetah lasts 0.05 s. */
  @Test
  void theSpeedIsTheDerivativeOfThePosition() {
    MujocoFamily family =
        family(Map.of("x_velocity", InfoValue.Over.MEAN, "x_position", InfoValue.Over.LAST));
    try (Environment cheetah = family.create("HalfCheetah-v4")) {
      assertEquals(family.outline("HalfCheetah-v4").orElseThrow().info(), cheetah.spec().info());
      double[] observation = new double[17];
      cheetah.reset(new SeedTree(1).random(), observation);
      double[] before = new double[2];
      double[] after = new double[2];
      double[] action = {1, -1, 1, -1, 1, -1};
      cheetah.step(action, observation);
      cheetah.info(before);
      double reward = cheetah.step(action, observation).reward();
      cheetah.info(after);

      assertEquals((after[0] - before[0]) / 0.05, after[1], 1e-9);
      assertEquals(reward, after[1] - 0.1 * 6, 1e-9);
    }
  }

  @Test
  void anUnknownNameIsRefused() {
    InvalidParametersException refusal =
        assertThrows(
            InvalidParametersException.class,
            () -> new MujocoFamily("", "", "", true, "2.2.2", Map.of("z", InfoValue.Over.LAST)));

    assertTrue(refusal.getMessage().contains("x_position, x_velocity"), refusal.getMessage());
  }
}
