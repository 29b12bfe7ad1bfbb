package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.environment.Drawable.Picture;
import symphony.api.environment.Drawable.Stroke;

class SkeletonTest {

  private static final int GRID_LINES = 18;

  @Test
  void drawsEveryLimbOnceWithItsOutline() {
    try (MujocoEnvironment robot = Libraries.environment("Humanoid-v4", Libraries.REFERENCE)) {
      robot.resetToRest(new double[376]);
      List<Stroke> strokes = robot.picture().shapes();
      assertEquals(GRID_LINES + 2 * 17, strokes.size());
      assertEquals(2 * 5, strokes.stream().filter(Stroke::filled).count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Humanoid-v4", "Walker2d-v4", "Ant-v4", "Hopper-v4", "HalfCheetah-v4"})
  void keepsTheWholeRobotInViewWhileItMoves(String task) {
    try (MujocoEnvironment robot = Libraries.environment(task, Libraries.REFERENCE)) {
      robot.resetToRest(new double[robot.spec().observationSize()]);
      robot.simulation().qpos().set(0, 25.4);
      robot.simulation().forward();
      Picture picture = robot.picture();
      picture.shapes().stream()
          .skip(GRID_LINES)
          .forEach(limb -> assertTrue(inside(picture, limb), Arrays.toString(limb.points())));
    }
  }

  private static boolean inside(Picture picture, Stroke limb) {
    for (int i = 0; i < limb.points().length; i += 2) {
      double x = limb.points()[i] - picture.left();
      double y = limb.points()[i + 1] - picture.bottom();
      if (!(x > 0 && x < picture.width() && y > 0 && y < picture.height())) {
        return false;
      }
    }
    return true;
  }
}
