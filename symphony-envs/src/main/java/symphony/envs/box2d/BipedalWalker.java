package symphony.envs.box2d;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.World;
import com.badlogic.gdx.physics.box2d.joints.RevoluteJoint;
import java.util.ArrayList;
import java.util.List;
import symphony.api.environment.EnvironmentSpec;

/**
 * BipedalWalker-v3: walk to the far end on two legs, each with hip and knee, without falling.
 *
 * <p>Action: hip and knee of one leg, then of the other. The sign is the motor's direction (4 rad/s
 * at the hip, 6 rad/s at the knee); the absolute value, up to 1, is the share of the maximum torque
 * of 80 N·m.
 *
 * <p>Observation, each rounded to float32: the hull's angle, angular velocity and velocity; for
 * each leg the hip's angle and speed, the knee's, and 1 if its foot is on the ground; ten {@link
 * Lidar} fractions.
 *
 * <p>Reward: the change of 130·x/30 − 5·|angle|, minus 0.028·Σ|a|; −100 instead if the hull touches
 * the ground or x is negative. Both, and reaching x = 88.7 m, terminate the episode. It is
 * truncated after 1600 steps.
 *
 * <p>Differs from Gymnasium: every episode has a new world, so it does not depend on earlier
 * episodes; no random numbers are drawn for clouds; libGDX's Box2D solves contacts in another
 * order, so episodes agree in distribution and not step by step.
 */
final class BipedalWalker extends TapedEnvironment {

  static final String TASK = "BipedalWalker-v3";

  private static final double SCALE = 30;
  private static final int FPS = 50;
  private static final double WIDTH = 600 / SCALE;
  private static final double HEIGHT = 400 / SCALE;
  private static final double TORQUE = 80;
  private static final double HIP_SPEED = 4;
  private static final double KNEE_SPEED = 6;
  private static final double EFFORT = 0.00035 * TORQUE;
  private static final double PUSH = 5;
  private static final double LEG_DOWN = -8 / SCALE;
  private static final double LEG_W = 8 / SCALE;
  private static final double LEG_H = 34 / SCALE;
  private static final double[] HULL = {
    -30 / SCALE,
    9 / SCALE,
    6 / SCALE,
    9 / SCALE,
    34 / SCALE,
    1 / SCALE,
    34 / SCALE,
    -8 / SCALE,
    -30 / SCALE,
    -8 / SCALE
  };
  private static final Material HULL_MATERIAL = new Material(5, 0.1, 0x20, 1);
  private static final Material LEG_MATERIAL = new Material(1, 0.2, 0x20, 1);
  private static final int SKY = 0xd7d7ff;
  private static final int HULL_COLOUR = 0x7f33e5;
  private static final int[] LEG_COLOURS = {0xb26598, 0x803366};

  private final Object groundMark = new Object();
  private final Lidar lidar = new Lidar(groundMark);
  private Terrain terrain;
  private Part hull;
  private List<Part> legs = List.of();
  private List<RevoluteJoint> joints = List.of();
  private GroundContacts contacts;
  private double shaping;

  BipedalWalker() {
    super(outline());
  }

  /** Its specification, which does not need the engine. */
  static EnvironmentSpec outline() {
    return new EnvironmentSpec(
            TASK, 24, new double[] {-1, -1, -1, -1}, new double[] {1, 1, 1, 1}, 1600, Thruster.NAME)
        .charging(0);
  }

  @Override
  void build(World world, Tape chance, double[] observation) {
    terrain = new Terrain(chance);
    terrain.lay(world, groundMark);
    double x = Terrain.STEP * Terrain.START_PAD / 2;
    double y = Terrain.HEIGHT + 2 * LEG_H;
    hull = Part.polygon(world, x, y, 0, HULL, HULL_MATERIAL);
    hull.body().applyForceToCenter((float) chance.uniform(-PUSH, PUSH), 0, true);
    legs = new ArrayList<>();
    joints = new ArrayList<>();
    for (int side : new int[] {-1, 1}) {
      hang(world, x, y, side);
    }
    contacts = new GroundContacts(hull, List.of(legs.get(1), legs.get(3)));
    world.setContactListener(contacts);
    shaping = Double.NaN;
    advance(world, new double[4], chance, observation);
  }

  private void hang(World world, double x, double y, int side) {
    double lean = side * 0.05;
    double thighY = y - LEG_H / 2 - LEG_DOWN;
    Part thigh = Part.box(world, x, thighY, lean, LEG_W / 2, LEG_H / 2, LEG_MATERIAL);
    double[] top = {0, LEG_H / 2};
    double[] bottom = {0, -LEG_H / 2};
    Hinge hip = new Hinge(new double[] {0, LEG_DOWN}, top, -0.8, 1.1, TORQUE, side);
    joints.add(hip.join(world, hull, thigh));
    double shinY = y - LEG_H * 3 / 2 - LEG_DOWN;
    Part shin = Part.box(world, x, shinY, lean, 0.8 * LEG_W / 2, LEG_H / 2, LEG_MATERIAL);
    joints.add(new Hinge(bottom, top, -1.6, -0.1, TORQUE, 1).join(world, thigh, shin));
    legs.add(thigh);
    legs.add(shin);
  }

  @Override
  Outcome advance(World world, double[] action, Tape chance, double[] observation) {
    double effort = drive(action);
    Thruster.step(world);
    double[] state = state(world);
    double before = shaping;
    shaping = 130 * hull.x() / SCALE - 5 * Math.abs(state[0]);
    for (int i = 0; i < state.length; i++) {
      observation[i] = (float) state[i];
    }
    if (contacts.crashed() || hull.x() < 0) {
      return new Outcome(-100, Ending.FAILURE);
    }
    boolean arrived = hull.x() > Terrain.FINISH;
    return new Outcome(shaping - before - effort, arrived ? Ending.SUCCESS : Ending.NONE);
  }

  /** Sets the motors and returns the cost of the action. */
  private double drive(double[] action) {
    double effort = 0;
    for (int i = 0; i < joints.size(); i++) {
      double speed = i % 2 == 0 ? HIP_SPEED : KNEE_SPEED;
      double share = Math.min(Math.abs(action[i]), 1);
      joints.get(i).setMotorSpeed((float) (speed * Math.signum(action[i])));
      joints.get(i).setMaxMotorTorque((float) (TORQUE * share));
      effort += EFFORT * share;
    }
    return effort;
  }

  private double[] state(World world) {
    double[] state = new double[spec().observationSize()];
    Vector2 velocity = hull.body().getLinearVelocity();
    state[0] = hull.angle();
    state[1] = 2.0 * hull.body().getAngularVelocity() / FPS;
    state[2] = 0.3 * velocity.x * WIDTH / FPS;
    state[3] = 0.3 * velocity.y * HEIGHT / FPS;
    leg(0, state, 4);
    leg(1, state, 9);
    lidar.look(world, hull.x(), hull.y(), state, 14);
    return state;
  }

  private void leg(int side, double[] state, int at) {
    RevoluteJoint hip = joints.get(2 * side);
    RevoluteJoint knee = joints.get(2 * side + 1);
    state[at] = hip.getJointAngle();
    state[at + 1] = hip.getJointSpeed() / HIP_SPEED;
    state[at + 2] = knee.getJointAngle() + 1.0;
    state[at + 3] = knee.getJointSpeed() / KNEE_SPEED;
    state[at + 4] = contacts.standing(side);
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(hull));
    parts.addAll(legs);
    return parts;
  }

  Terrain terrain() {
    return terrain;
  }

  @Override
  public Picture picture() {
    double left = hull.x() - WIDTH / 5;
    List<Stroke> strokes = new ArrayList<>();
    double right = left + WIDTH;
    double[] sky = {left, 0, right, 0, right, HEIGHT, left, HEIGHT};
    strokes.add(new Stroke(sky, 0, true, SKY));
    terrain.draw(left, right, strokes);
    for (int i = 0; i < legs.size(); i++) {
      strokes.add(legs.get(i).drawn(LEG_COLOURS[i / 2]));
    }
    strokes.add(hull.drawn(HULL_COLOUR));
    return new Picture(left, 0, WIDTH, HEIGHT, strokes);
  }
}
