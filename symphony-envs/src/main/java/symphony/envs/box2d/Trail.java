package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.World;
import java.util.List;
import symphony.api.environment.Drawable.Stroke;

/**
 * The ground that the walker crosses: 200 points, 0.467 m apart, whose slope wanders after the first
 * twenty and is drawn back to a height of 3.33 m.
 *
 * <p>Now and then, after 5 to 9 points, the height stays for one point. Gymnasium changes to
 * another kind of ground there in the hardcore variant.
 */
final class Trail {

  static final double STEP = 14 / 30.0;
  static final double HEIGHT = 400 / 30.0 / 4;
  static final int START_PAD = 20;
  static final int POINTS = 200;

  /** Beyond it the walker has arrived. */
  static final double FINISH = (POINTS - 10) * STEP;

  private static final double FRICTION = 2.5;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 10;
  private static final int[] GRASS = {0x4cff4c, 0x4ccc4c};
  private static final int EARTH = 0x66994c;

  private final double[] y = new double[POINTS];

  Trail(Tape chance) {
    double slope = 0;
    double height = HEIGHT;
    int left = START_PAD;
    boolean pause = false;
    for (int i = 0; i < POINTS; i++) {
      if (!pause) {
        slope = 0.8 * slope + 0.01 * Math.signum(HEIGHT - height);
        slope += i > START_PAD ? chance.uniform(-1, 1) / 30 : 0;
        height += slope;
      }
      y[i] = height;
      pause = --left == 0;
      if (pause) {
        left = chance.integer(SHORTEST, LONGEST);
      }
    }
  }

  /** Every edge is a body of its own, as in Gymnasium. */
  void lay(World world, Object mark) {
    for (int i = 0; i + 1 < POINTS; i++) {
      Body ground = Part.ground(world);
      ground.setUserData(mark);
      Part.edge(ground, i * STEP, y[i], (i + 1) * STEP, y[i + 1], FRICTION);
    }
  }

  double[] heights() {
    return y.clone();
  }

  /** Draws what lies between two places. */
  void draw(double from, double to, List<Stroke> strokes) {
    for (int i = 0; i + 1 < POINTS; i++) {
      double left = i * STEP;
      double right = left + STEP;
      if (right >= from && left <= to) {
        double[] slab = {left, 0, left, y[i], right, y[i + 1], right, 0};
        strokes.add(new Stroke(slab, 0, true, EARTH));
        double[] grass = {left, y[i], right, y[i + 1]};
        strokes.add(new Stroke(grass, 0.12, false, GRASS[i % 2]));
      }
    }
  }
}
