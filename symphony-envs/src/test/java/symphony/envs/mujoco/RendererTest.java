package symphony.envs.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable.Renderer;

/** Tests MuJoCo's pictures if off-screen OpenGL is available. */
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

  /** Without a GPU, both use Mesa's software renderer. */
  @Test
  void drawsTheSameThroughEglAndOsMesa() throws Exception {
    String osmesa = lonePainter("osmesa");
    Assumptions.assumeTrue(osmesa.startsWith("frame "), osmesa);
    int colours = Integer.parseInt(osmesa.substring(osmesa.lastIndexOf(' ') + 1));
    assertTrue(colours > 50, "light and shade: " + osmesa);
    String egl = lonePainter("egl");
    Assumptions.assumeTrue(egl.startsWith("frame "), egl);
    Assumptions.assumeFalse(Files.exists(Path.of("/dev/dri")), "EGL may draw on a graphics card");
    assertEquals(osmesa, egl);
  }

  private static String lonePainter(String kind) throws Exception {
    MujocoFamily config = Libraries.config(Libraries.REFERENCE);
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            String.join(
                File.pathSeparator,
                place(MujocoFamily.class),
                place(EnvironmentException.class),
                place(LonePainter.class)),
            LonePainter.class.getName(),
            config.library(),
            Libraries.REFERENCE);
    builder.environment().put("MUJOCO_GL", kind);
    Process painter = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader said = painter.inputReader()) {
      return String.valueOf(said.readLine());
    }
  }

  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
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
