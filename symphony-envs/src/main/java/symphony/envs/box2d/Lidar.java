package symphony.envs.box2d;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Fixture;
import com.badlogic.gdx.physics.box2d.RayCastCallback;
import com.badlogic.gdx.physics.box2d.World;

/**
 * Ten rays of 5.33 m from the hull, from straight down to 77 degrees forward. Each measures the
 * fraction of its length at which it hits the ground, 1 if it does not hit it.
 */
final class Lidar implements RayCastCallback {

  static final int RAYS = 10;

  private static final double RANGE = 160 / 30.0;
  private static final float PASS_THROUGH = -1;

  private final Object groundMark;
  private float fraction;

  /** Creates a lidar that detects only bodies whose user data is the mark. */
  Lidar(Object groundMark) {
    this.groundMark = groundMark;
  }

  /** Writes the ten fractions into {@code state}, starting at index {@code at}. */
  void look(World world, double x, double y, double[] state, int at) {
    for (int i = 0; i < RAYS; i++) {
      double angle = 1.5 * i / 10.0;
      fraction = 1;
      world.rayCast(
          this,
          (float) x,
          (float) y,
          (float) (x + Math.sin(angle) * RANGE),
          (float) (y - Math.cos(angle) * RANGE));
      state[at + i] = fraction;
    }
  }

  @Override
  public float reportRayFixture(
      Fixture fixture, Vector2 point, Vector2 normal, float foundFraction) {
    if (fixture.getBody().getUserData() != groundMark) {
      return PASS_THROUGH;
    }
    fraction = foundFraction;
    return foundFraction;
  }
}
