package symphony.envs.gymnasium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable;
import symphony.api.environment.Renderable.Renderer;
import symphony.api.random.CounterRandom;

/** Tests the pictures of Gymnasium's environments. */
class PicturesTest {

  private final double[] observation = new double[2];
  private final double[] action = {0.5};

  /** The test's painter draws 4 x 2 pixels: red counts steps, green is what the seed drew. */
  @Test
  void followTheEpisodeThatIsWatched() {
    try (Environment painted = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Painter-v0");
        Renderer renderer = ((Renderable) painted).renderer(4, 2)) {
      for (int episode = 0; episode < 2; episode++) {
        painted.reset(new CounterRandom(episode), observation);
        int green = (int) (255 * observation[1]);
        assertPainted(0, green, renderer.frame());
        for (int step = 0; step < 3; step++) {
          painted.step(action, observation);
        }
        assertPainted(3, green, renderer.frame());
        assertPainted(3, green, renderer.frame());
      }
    }
  }

  private static void assertPainted(int red, int green, int[] frame) {
    assertEquals(8, frame.length);
    for (int pixel : frame) {
      assertEquals(red << 16 | green << 8 | 7, pixel);
    }
  }

  @Test
  void reportWhyThereAreNone() {
    assertSays("Counter-v0' gives no pictures: it offers no way to draw it", "Counter-v0");
    assertSays("it cannot be drawn: ImportError: no brush here", "Brushless-v0");
    assertSays("render() gave uint8(2, 4) instead of uint8(height, width, 3)", "Etcher-v0");
  }

  private static void assertSays(String part, String task) {
    try (Environment environment = GymnasiumForTests.make(GymnasiumForTests.TASKS + task)) {
      String said =
          assertThrows(EnvironmentException.class, () -> ((Renderable) environment).renderer(4, 2))
              .getMessage();
      assertTrue(said.contains(part), said);
    }
  }

  @Test
  void areScaledToFitOnWhite() {
    byte[] bytes = {
      10, 0, 0, 30, 0, 0, 0, 0, 100, 0, 0, 100,
      20, 0, 0, 40, 0, 0, 0, 0, 100, 0, 0, 100
    };
    Raster raster = new Raster(4, 2, bytes);
    assertArrayEquals(new int[] {0x190000, 0x64}, raster.fitted(2, 1));
    int white = 0xffffff;
    assertArrayEquals(new int[] {white, white, 0x190000, 0x64, white, white}, raster.fitted(2, 3));
    assertEquals(0x0a0000, raster.fitted(8, 4)[0]);
    assertEquals(0x64, raster.fitted(8, 4)[31]);
  }
}
