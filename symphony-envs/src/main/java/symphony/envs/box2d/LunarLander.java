package symphony.envs.box2d;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.World;
import java.util.ArrayList;
import java.util.List;
import symphony.api.environment.EnvironmentSpec;

/**
 * LunarLanderContinuous: land softly on the pad between the flags.
 *
 * <p>Action: the main engine is off for a ≤ 0 and has half to full power above; the side engines
 * are off for |a| ≤ 0.5 and otherwise have power |a|. Values are clipped to ±1. The impulses are
 * perturbed by two random numbers U(−1, 1) at every step.
 *
 * <p>Observation, each rounded to float32: position (pad at the origin, units of 10 m and 6.67 m),
 * velocity, angle, angular velocity, and 1 for each leg on the ground.
 *
 * <p>Reward: the change of −100·|position| − 100·|velocity| − 100·|angle| + 10 for each leg on the
 * ground, minus 0.3·main and 0.03·side power; instead −100 if the hull touches the ground or |x| ≥
 * 1, and +100 if the lander comes to rest. Both terminate the episode. It is truncated after 1000
 * steps.
 *
 * <p>Version 3 creates a new world for every episode. Version 2 empties its world and uses it
 * again, so an episode depends slightly on earlier ones; a restored episode does not have these and
 * may differ in the last digits.
 */
final class LunarLander extends TapedEnvironment {

  static final String V2 = "LunarLanderContinuous-v2";
  static final String V3 = "LunarLanderContinuous-v3";

  private static final double SCALE = 30;
  private static final int FPS = 50;
  private static final double HALF_WIDTH = Moon.WIDTH / 2;
  private static final double HALF_HEIGHT = Moon.HEIGHT / 2;
  private static final double PUSH = 1000;
  private static final double LEG_DOWN = 18 / SCALE;
  private static final double LEG_AWAY = 20 / SCALE;
  private static final double LEG_TORQUE = 40;
  private static final double[] HULL = scaled(-14, 17, -17, 0, -17, -10, 17, -10, 17, 0, 14, 17);
  private static final Material HULL_MATERIAL = new Material(5, 0.1, 0x10, 1);
  private static final Material LEG_MATERIAL = new Material(1, 0.2, 0x20, 1);
  private static final double VIEW_HEIGHT = 16;
  private static final double MARGIN = 1.5;
  private static final int SKY = 0x14142b;
  private static final int HULL_COLOUR = 0x8066e6;
  private static final int LEG_COLOUR = 0xb0a0f0;

  private final boolean keepsWorld;
  private final LanderEngines engines = new LanderEngines();
  private Moon moon;
  private Body ground;
  private Part hull;
  private List<Part> legs = List.of();
  private GroundContacts contacts;
  private double shaping;

  LunarLander(String task, boolean keepsWorld) {
    super(outline(task));
    this.keepsWorld = keepsWorld;
  }

  /** Its specification, which does not need the engine. */
  static EnvironmentSpec outline(String task) {
    return new EnvironmentSpec(
            task, 8, new double[] {-1, -1}, new double[] {1, 1}, 1000, Thruster.NAME)
        .charging(0);
  }

  private static double[] scaled(double... points) {
    double[] metres = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      metres[i] = points[i] / SCALE;
    }
    return metres;
  }

  @Override
  World prepare(World old) {
    if (old == null || !keepsWorld) {
      return super.prepare(old);
    }
    old.setContactListener(null);
    old.destroyBody(ground);
    old.destroyBody(hull.body());
    legs.forEach(leg -> old.destroyBody(leg.body()));
    return old;
  }

  @Override
  void build(World world, Tape chance, double[] observation) {
    moon = new Moon(chance);
    ground = moon.rise(world);
    hull = Part.polygon(world, HALF_WIDTH, Moon.HEIGHT, 0, HULL, HULL_MATERIAL);
    double pushX = chance.uniform(-PUSH, PUSH);
    double pushY = chance.uniform(-PUSH, PUSH);
    hull.body().applyForceToCenter((float) pushX, (float) pushY, true);
    legs = List.of(leg(world, -1), leg(world, 1));
    contacts = new GroundContacts(hull, legs);
    world.setContactListener(contacts);
    shaping = Double.NaN;
    advance(world, new double[2], chance, observation);
  }

  private Part leg(World world, int side) {
    double x = HALF_WIDTH - side * LEG_AWAY;
    Part leg = Part.box(world, x, Moon.HEIGHT, side * 0.05, 2 / SCALE, 8 / SCALE, LEG_MATERIAL);
    double[] anchor = {side * LEG_AWAY, LEG_DOWN};
    double lower = side < 0 ? 0.9 - 0.5 : -0.9;
    double upper = side < 0 ? 0.9 : -0.9 + 0.5;
    new Hinge(new double[2], anchor, lower, upper, LEG_TORQUE, 0.3 * side).join(world, hull, leg);
    return leg;
  }

  @Override
  Outcome advance(World world, double[] action, Tape chance, double[] observation) {
    engines.fire(hull, action, chance);
    Thruster.step(world);
    double[] state = state();
    double before = shaping;
    shaping = shaping(state);
    double reward = shaping - before - engines.main() * 0.3 - engines.side() * 0.03;
    for (int i = 0; i < state.length; i++) {
      observation[i] = (float) state[i];
    }
    if (!hull.body().isAwake()) {
      return new Outcome(100, Ending.SUCCESS);
    }
    if (contacts.crashed() || Math.abs(state[0]) >= 1) {
      return new Outcome(-100, Ending.FAILURE);
    }
    return new Outcome(reward, false);
  }

  private double[] state() {
    Vector2 velocity = hull.body().getLinearVelocity();
    return new double[] {
      (hull.x() - HALF_WIDTH) / HALF_WIDTH,
      (hull.y() - (Moon.PAD_Y + LEG_DOWN)) / HALF_HEIGHT,
      velocity.x * HALF_WIDTH / FPS,
      velocity.y * HALF_HEIGHT / FPS,
      hull.angle(),
      20.0 * hull.body().getAngularVelocity() / FPS,
      contacts.standing(0),
      contacts.standing(1)
    };
  }

  private static double shaping(double[] s) {
    return -100 * Math.sqrt(s[0] * s[0] + s[1] * s[1])
        - 100 * Math.sqrt(s[2] * s[2] + s[3] * s[3])
        - 100 * Math.abs(s[4])
        + 10 * s[6]
        + 10 * s[7];
  }

  List<Part> parts() {
    return List.of(hull, legs.get(0), legs.get(1));
  }

  Moon moon() {
    return moon;
  }

  /** The view includes the start position and follows a lander that climbs higher. */
  @Override
  public Picture picture() {
    double bottom = Math.max(0, hull.y() + MARGIN - VIEW_HEIGHT);
    double top = bottom + VIEW_HEIGHT;
    List<Stroke> strokes = new ArrayList<>();
    double[] sky = {0, bottom, Moon.WIDTH, bottom, Moon.WIDTH, top, 0, top};
    strokes.add(new Stroke(sky, 0, true, SKY));
    moon.draw(strokes);
    engines.draw(hull, strokes);
    legs.forEach(leg -> strokes.add(leg.drawn(LEG_COLOUR)));
    strokes.add(hull.drawn(HULL_COLOUR));
    return new Picture(0, bottom, Moon.WIDTH, VIEW_HEIGHT, strokes);
  }
}
