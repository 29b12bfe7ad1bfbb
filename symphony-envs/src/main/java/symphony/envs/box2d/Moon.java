package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.World;
import java.util.List;
import symphony.api.environment.Drawable.Stroke;

/**
 * The moon's surface: eleven points, 2 m apart, with random heights in [0, 6.67), smoothed by a
 * moving mean, and a flat pad at a height of 3.33 m in the middle.
 */
final class Moon {

  static final double WIDTH = 600 / 30.0;
  static final double HEIGHT = 400 / 30.0;
  static final double PAD_Y = HEIGHT / 4;

  private static final int POINTS = 11;
  private static final double FRICTION = 0.1;
  private static final double FLOOR_FRICTION = 0.2;
  private static final int SOIL = 0xd8d8d8;
  private static final int FLAG = 0xcccc00;

  private final double[] x = new double[POINTS];
  private final double[] y;

  Moon(Tape chance) {
    double[] rough = new double[POINTS + 1];
    for (int i = 0; i < rough.length; i++) {
      rough[i] = chance.uniform(0, HEIGHT / 2);
    }
    int middle = POINTS / 2;
    for (int i = middle - 2; i <= middle + 2; i++) {
      rough[i] = PAD_Y;
    }
    y = smooth(rough);
    for (int i = 0; i < POINTS; i++) {
      x[i] = WIDTH / (POINTS - 1) * i;
    }
  }

  /**
   * Smooths heights. As in Gymnasium, the left neighbour of the first point is the last of the
   * twelve numbers.
   */
  private static double[] smooth(double[] rough) {
    double[] smooth = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double left = rough[(i + rough.length - 1) % rough.length];
      smooth[i] = 0.33 * (left + rough[i] + rough[i + 1]);
    }
    return smooth;
  }

  Body rise(World world) {
    Body ground = Part.ground(world);
    Part.edge(ground, 0, 0, WIDTH, 0, FLOOR_FRICTION);
    for (int i = 0; i + 1 < POINTS; i++) {
      Part.edge(ground, x[i], y[i], x[i + 1], y[i + 1], FRICTION);
    }
    return ground;
  }

  double[] heights() {
    return y.clone();
  }

  /** Draws the surface and the flags. */
  void draw(List<Stroke> strokes) {
    double[] outline = new double[2 * POINTS + 4];
    for (int i = 0; i < POINTS; i++) {
      outline[2 * i] = x[i];
      outline[2 * i + 1] = y[i];
    }
    outline[2 * POINTS] = WIDTH;
    strokes.add(new Stroke(outline, 0, true, SOIL));
    for (int i : new int[] {POINTS / 2 - 1, POINTS / 2 + 1}) {
      double top = PAD_Y + 5 / 3.0;
      strokes.add(new Stroke(new double[] {x[i], PAD_Y, x[i], top}, 0.06, false, SOIL));
      double[] flag = {x[i], top, x[i], top - 0.4, x[i] + 0.9, top - 0.2};
      strokes.add(new Stroke(flag, 0, true, FLAG));
    }
  }
}
