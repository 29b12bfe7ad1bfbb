package symphony.envs.mujoco;

import java.util.Arrays;
import java.util.Map;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable.Renderer;

/**
 * A program, run in a separate JVM, that renders one frame of Ant at rest and prints its hash and
 * number of colours, because a process can use only one kind of off-screen OpenGL.
 */
final class LonePainter {

  private LonePainter() {}

  /** The arguments are the library's file and its release. */
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
