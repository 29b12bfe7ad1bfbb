package symphony.envs.box2d;

import java.util.List;
import symphony.api.environment.Drawable.Stroke;

/**
 * The lander's main and side engines. Each applies one impulse per step to the hull; two random
 * numbers of the step perturb its direction and its point of application.
 */
final class LanderEngines {

  private static final double SCALE = 30;
  private static final double MAIN_POWER = 13;
  private static final double SIDE_POWER = 0.6;
  private static final double MAIN_AT = 4 / SCALE;
  private static final double SIDE_AWAY = 12;
  private static final double SIDE_HEIGHT = 14;
  private static final double SIDE_LEVER = 17;
  private static final double SIDE_THRESHOLD = 0.5;
  private static final int FLAME = 0xff9933;

  private double main;
  private double side;
  private double direction;

  /** Applies the impulses of an action; always draws two random numbers. */
  void fire(Part hull, double[] action, Tape chance) {
    double throttle = Math.clamp(action[0], -1.0, 1.0);
    double turn = Math.clamp(action[1], -1.0, 1.0);
    main = throttle > 0 ? (throttle + 1) * 0.5 : 0;
    side = Math.abs(turn) > SIDE_THRESHOLD ? Math.abs(turn) : 0;
    direction = Math.signum(turn);
    double[] scatter = {chance.uniform(-1, 1) / SCALE, chance.uniform(-1, 1) / SCALE};
    double sin = Math.sin(hull.angle());
    double cos = Math.cos(hull.angle());
    if (main > 0) {
      fireMain(hull, sin, cos, scatter);
    }
    if (side > 0) {
      fireSide(hull, sin, cos, scatter);
    }
  }

  private void fireMain(Part hull, double sin, double cos, double[] scatter) {
    double along = MAIN_AT + 2 * scatter[0];
    double x = sin * along + -cos * scatter[1];
    double y = -cos * along - sin * scatter[1];
    push(hull, -x * MAIN_POWER * main, -y * MAIN_POWER * main, hull.x() + x, hull.y() + y);
  }

  /**
   * Fires a side engine. As in Gymnasium, the lever arms 17 and 14 differ, so the torque depends on
   * the hull's angle.
   */
  private void fireSide(Part hull, double sin, double cos, double[] scatter) {
    double across = 3 * scatter[1] + direction * SIDE_AWAY / SCALE;
    double x = sin * scatter[0] + -cos * across;
    double y = -cos * scatter[0] - sin * across;
    push(
        hull,
        -x * SIDE_POWER * side,
        -y * SIDE_POWER * side,
        hull.x() + x - sin * SIDE_LEVER / SCALE,
        hull.y() + y + cos * SIDE_HEIGHT / SCALE);
  }

  private static void push(Part hull, double x, double y, double atX, double atY) {
    hull.body().applyLinearImpulse((float) x, (float) y, (float) atX, (float) atY, true);
  }

  /** The main engine's power at the last step: 0, or 0.5 to 1. */
  double main() {
    return main;
  }

  /** The side engines' power at the last step: 0, or 0.5 to 1. */
  double side() {
    return side;
  }

  void draw(Part hull, List<Stroke> strokes) {
    double sin = Math.sin(hull.angle());
    double cos = Math.cos(hull.angle());
    if (main > 0) {
      flame(strokes, hull.x() + sin * 0.3, hull.y() - cos * 0.3, sin * main, -cos * main);
    }
    if (side > 0) {
      double x = hull.x() - direction * cos * 0.55 - sin * 0.3;
      double y = hull.y() - direction * sin * 0.55 + cos * 0.3;
      flame(strokes, x, y, -direction * cos * side * 0.5, -direction * sin * side * 0.5);
    }
  }

  private static void flame(List<Stroke> strokes, double x, double y, double dx, double dy) {
    strokes.add(new Stroke(new double[] {x, y, x + dx, y + dy}, 0.18, false, FLAME));
  }
}
