package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.World;
import java.util.List;
import symphony.api.environment.Drawable.Stroke;

/**
 * The terrain: 200 points, 0.467 m apart. After the first twenty, the slope is a random walk with a
 * drift back to a height of 3.33 m.
 *
 * <p>After every 5 to 9 points the height is constant for one point. In the hardcore variant of
 * Gymnasium, obstacles start there.
 */
final class Terrain {

  static final double STEP = 14 / 30.0;
  static final double HEIGHT = 400 / 30.0 / 4;
  static final int START_PAD = 20;
  static final int POINTS = 200;

  /** The x coordinate of the finish, metres. */
  static final double FINISH = (POINTS - 10) * STEP;

  private static final double FRICTION = 2.5;
  private static final int SHORTEST = 5;
  private static final int LONGEST = 10;
  private static final int[] GRASS = {0x4cff4c, 0x4ccc4c};
  private static final int EARTH = 0x66994c;

  private final double[] y = new double[POINTS];

  Terrain(Tape chance) {
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

  /** Adds the terrain to a world. As in Gymnasium, every edge is a separate body. */
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

  /** Draws the terrain between two x coordinates. */
  void draw(double from, double to, List<Stroke> strokes) {
    int first = Math.clamp((long) Math.floor(from / STEP), 0, POINTS - 2);
    int last = Math.clamp((long) Math.ceil(to / STEP), first + 1, POINTS - 1);
    double[] outline = new double[2 * (last - first + 3)];
    for (int i = first; i <= last; i++) {
      outline[2 * (i - first)] = i * STEP;
      outline[2 * (i - first) + 1] = y[i];
    }
    outline[outline.length - 4] = last * STEP;
    outline[outline.length - 2] = first * STEP;
    strokes.add(new Stroke(outline, 0, true, EARTH));
    for (int i = first; i < last; i++) {
      double[] grass = {i * STEP, y[i], (i + 1) * STEP, y[i + 1]};
      strokes.add(new Stroke(grass, 0.12, false, GRASS[i % 2]));
    }
  }
}
