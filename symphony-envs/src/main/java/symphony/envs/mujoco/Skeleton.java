package symphony.envs.mujoco;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import symphony.api.environment.Drawable.Picture;
import symphony.api.environment.Drawable.Stroke;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;

/**
 * Draws a robot's spheres and capsules in an oblique parallel projection that follows the torso,
 * above a grid of one-metre squares. Limbs on the far side are darker.
 */
final class Skeleton {

  private static final int SPHERE = 2;
  private static final int CAPSULE = 3;
  private static final int TORSO_GEOM = 1;

  private static final double TURN = Math.toRadians(25);
  private static final double RISE = Math.toRadians(12);
  private static final double VIEW = 3;
  private static final double GROUND_MARGIN = 0.8;
  private static final double OUTLINE = 0.02;
  private static final int GRID_REACH = 4;

  private static final int GRID = 0xc9d1d9;
  private static final int INK = 0x24292f;
  private static final int NEAR = 0xf0883e;
  private static final int FAR = 0x6e3c11;

  private final int[] types;
  private final double[] sizes;
  private final NativeArray places;
  private final NativeArray rotations;

  Skeleton(Simulation simulation) {
    Model model = simulation.model();
    types = model.ints("geom_type", model.geoms());
    sizes = model.numbers("geom_size", 3 * model.geoms()).toArray();
    places = simulation.numbers("geom_xpos", 3 * model.geoms());
    rotations = simulation.numbers("geom_xmat", 9 * model.geoms());
  }

  Picture picture() {
    double x = places.get(3 * TORSO_GEOM);
    double y = places.get(3 * TORSO_GEOM + 1);
    List<Stroke> strokes = new ArrayList<>();
    grid(strokes, (double) Math.round(x), (double) Math.round(y));
    limbs(strokes, y);
    double left = across(x, y) - VIEW / 2;
    double bottom = up(x, y, 0) - GROUND_MARGIN;
    return new Picture(left, bottom, VIEW, VIEW, strokes);
  }

  private static double across(double x, double y) {
    return x * Math.cos(TURN) + y * Math.sin(TURN);
  }

  private static double distance(double x, double y) {
    return y * Math.cos(TURN) - x * Math.sin(TURN);
  }

  private static double up(double x, double y, double z) {
    return z * Math.cos(RISE) + distance(x, y) * Math.sin(RISE);
  }

  private static void grid(List<Stroke> strokes, double x, double y) {
    for (int i = -GRID_REACH; i <= GRID_REACH; i++) {
      strokes.add(ground(x + i, y - GRID_REACH, x + i, y + GRID_REACH));
      strokes.add(ground(x - GRID_REACH, y + i, x + GRID_REACH, y + i));
    }
  }

  private static Stroke ground(double x0, double y0, double x1, double y1) {
    double[] line = {across(x0, y0), up(x0, y0, 0), across(x1, y1), up(x1, y1, 0)};
    return new Stroke(line, 0.01, false, GRID);
  }

  private void limbs(List<Stroke> strokes, double torsoY) {
    List<Limb> limbs = new ArrayList<>();
    for (int geom = 0; geom < types.length; geom++) {
      if (types[geom] == SPHERE || types[geom] == CAPSULE) {
        limbs.add(limb(geom, torsoY));
      }
    }
    limbs.sort(Comparator.comparingDouble(Limb::distance).reversed());
    limbs.forEach(limb -> strokes.addAll(limb.strokes()));
  }

  private Limb limb(int geom, double torsoY) {
    double x = places.get(3 * geom);
    double y = places.get(3 * geom + 1);
    double z = places.get(3 * geom + 2);
    double distance = distance(x, y);
    double side = y - torsoY;
    double radius = sizes[3 * geom];
    if (types[geom] == SPHERE) {
      return new Limb(new double[] {across(x, y), up(x, y, z)}, radius, distance, side);
    }
    double half = sizes[3 * geom + 1];
    double dx = half * rotations.get(9 * geom + 2);
    double dy = half * rotations.get(9 * geom + 5);
    double dz = half * rotations.get(9 * geom + 8);
    double[] ends = {
      across(x - dx, y - dy),
      up(x - dx, y - dy, z - dz),
      across(x + dx, y + dy),
      up(x + dx, y + dy, z + dz)
    };
    return new Limb(ends, radius, distance, side);
  }

  /**
   * A sphere or a capsule in the view.
   *
   * @param points its centre or its two ends
   * @param radius metres
   * @param distance metres into the picture
   * @param side metres to the left of the torso; the x axis points right in the view
   */
  private record Limb(double[] points, double radius, double distance, double side) {

    private static final double DEPTH = 0.3;

    /** The strokes of the limb: a dark outline and the limb. */
    List<Stroke> strokes() {
      boolean disc = points.length == 2;
      return List.of(
          new Stroke(points, 2 * radius + OUTLINE, disc, INK),
          new Stroke(points, 2 * radius, disc, shade()));
    }

    private int shade() {
      double far = Math.clamp(0.5 + side / (2 * DEPTH), 0.0, 1.0);
      return mix(16, far) << 16 | mix(8, far) << 8 | mix(0, far);
    }

    private static int mix(int shift, double far) {
      int near = NEAR >> shift & 0xff;
      int dark = FAR >> shift & 0xff;
      return (int) Math.round(near + far * (dark - near));
    }
  }
}
