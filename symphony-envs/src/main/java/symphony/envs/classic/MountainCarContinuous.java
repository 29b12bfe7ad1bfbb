package symphony.envs.classic;

import java.nio.ByteBuffer;
import java.util.List;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;

/**
 * MountainCarContinuous-v0: a car that is too weak for the hill must build up momentum to reach the
 * flag.
 *
 * <p>v ← clip(v + 0.0015·clip(a, ±1) − 0.0025·cos 3x, ±0.07), x ← clip(x + v, [−1.2, 0.6]); the
 * left wall stops the car. Reward −0.1·a² with the action as given, plus 100 if x ≥ 0.45 and v ≥ 0,
 * which terminates the episode. An episode starts at x ~ U(−0.6, −0.4), v = 0 and is truncated
 * after 999 steps.
 *
 * <p>Observation: x, v. As in Gymnasium, the state is rounded to float32 after every step; a step
 * is computed in float64 (as with NumPy 1; NumPy 2 computes in float32).
 */
final class MountainCarContinuous implements Environment, Resumable, Drawable {

  static final String TASK = "MountainCarContinuous-v0";

  private static final double LEFT = -1.2;
  private static final double RIGHT = 0.6;
  private static final double GOAL = 0.45;
  private static final double MAX_SPEED = 0.07;
  private static final double POWER = 0.0015;
  private static final double GRAVITY = 0.0025;
  private static final double CONTROL_COST = 0.1;
  private static final int HILL_POINTS = 100;
  private static final int HILL = 0x333333;
  private static final int CAR = 0xcc4d4d;
  private static final int FLAG = 0xcccc00;

  private final EnvironmentSpec spec =
      new EnvironmentSpec(TASK, 2, new double[] {-1}, new double[] {1}, 999, "classic")
          .charging(CONTROL_COST);

  private double position;
  private double speed;

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(CounterRandom random, double[] observation) {
    begin(random.nextDouble(-0.6, -0.4), observation);
  }

  void begin(double startPosition, double[] observation) {
    position = startPosition;
    speed = 0;
    observe(observation);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    double force = Math.clamp(action[0], -1.0, 1.0);
    double v = speed + (force * POWER - GRAVITY * Math.cos(3 * position));
    v = Math.clamp(v, -MAX_SPEED, MAX_SPEED);
    double x = Math.clamp(position + v, LEFT, RIGHT);
    if (x == LEFT && v < 0) {
      v = 0;
    }
    boolean arrived = x >= GOAL && v >= 0;
    position = (float) x;
    speed = (float) v;
    observe(observation);
    double reward = (arrived ? 100 : 0) - action[0] * action[0] * CONTROL_COST;
    return new Outcome(reward, arrived ? Ending.SUCCESS : Ending.NONE);
  }

  private void observe(double[] observation) {
    observation[0] = (float) position;
    observation[1] = (float) speed;
  }

  double[] bodies() {
    return new double[] {position, speed};
  }

  @Override
  public byte[] saveState() {
    return ByteBuffer.allocate(2 * Double.BYTES).putDouble(position).putDouble(speed).array();
  }

  @Override
  public void restoreState(byte[] state) {
    if (state.length != 2 * Double.BYTES) {
      throw new EnvironmentException(
          "a state of " + TASK + " has 16 bytes, the one to restore has " + state.length);
    }
    ByteBuffer numbers = ByteBuffer.wrap(state);
    position = numbers.getDouble();
    speed = numbers.getDouble();
  }

  @Override
  public Picture picture() {
    double[] flag = {GOAL, height(GOAL), GOAL, height(GOAL) + 0.2};
    double[] car = {position, height(position) + 0.05};
    return new Picture(
        LEFT,
        -0.2,
        RIGHT - LEFT,
        RIGHT - LEFT,
        List.of(
            new Stroke(hill(), 0.01, false, HILL),
            new Stroke(flag, 0.02, false, FLAG),
            new Stroke(car, 0.1, true, CAR)));
  }

  private static double[] hill() {
    double[] points = new double[2 * HILL_POINTS];
    for (int i = 0; i < HILL_POINTS; i++) {
      double x = LEFT + (RIGHT - LEFT) * i / (HILL_POINTS - 1);
      points[2 * i] = x;
      points[2 * i + 1] = height(x);
    }
    return points;
  }

  private static double height(double x) {
    return Math.sin(3 * x) * 0.45 + 0.55;
  }
}
