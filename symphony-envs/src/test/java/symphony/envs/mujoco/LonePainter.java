package symphony.envs.mujoco;

import java.util.Arrays;
import java.util.Map;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable.Renderer;

/**
 * A JVM of its own that renders one frame of Ant at rest and says its hash and how many colours it
 * has, for one process can hold one kind of off-screen OpenGL only.
 */
final class LonePainter {

  private LonePainter() {}

  /** Takes the library's file and its release. */
  public static void main(String[] arguments) {
    MujocoFamily config =
        new MujocoFamily(arguments[0], arguments[1], "", true, arguments[1], Map.of());
    try (MujocoEnvironment robot = (MujocoEnvironment) config.create("Ant-v4");
        Renderer renderer = robot.renderer(96, 64)) {
      robot.resetToRest(new double[27]);
      int[] frame = renderer.frame();
      System.out.println(
          "frame " + Arrays.hashCode(frame) + " of " + Arrays.stream(frame).distinct().count());
    } catch (EnvironmentException e) {
      System.out.println(e.getMessage());
    }
  }
}
