package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable.Renderer;

/** MuJoCo's own pictures, where there is an off-screen OpenGL. */
class RendererTest {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  @ParameterizedTest
  @ValueSource(strings = {"2.2.2", "3.12.0"})
  void showsTheRobotInTheMiddleAndTheSkyAbove(String release) {
    try (MujocoEnvironment robot = Libraries.environment("Ant-v4", release);
        Renderer renderer = open(robot)) {
      robot.resetToRest(new double[27]);
      int[] frame = renderer.frame();
      assertEquals(WIDTH * HEIGHT, frame.length);
      assertTrue(blue(frame[WIDTH / 2]) > red(frame[WIDTH / 2]), "a blue sky");
      int torso = frame[HEIGHT / 2 * WIDTH + WIDTH / 2];
      assertTrue(green(torso) > red(torso) && green(torso) > blue(torso), "a green ant");
      assertTrue(Arrays.stream(frame).distinct().count() > 50, "light and shade");
      assertArrayEquals(frame, renderer.frame(), "the same state gives the same picture");
    }
  }

  private static Renderer open(MujocoEnvironment robot) {
    try {
      return robot.renderer(WIDTH, HEIGHT);
    } catch (EnvironmentException e) {
      return Assumptions.abort(e.getMessage());
    }
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xff;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }
}
