package acme.spring;

import java.nio.ByteBuffer;
import java.util.List;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;

/**
 * A mass on a damped spring, m·ẍ = u − k·x − c·ẋ, which a motor with force u must move to a target
 * and hold there.
 *
 * <p>A step is 0.05 s in five Runge-Kutta steps of fourth order. Reward: −(x − target)² − 0.001·u².
 * The episode starts at rest with x and target ~ U(−0.8, 0.8) m; it terminates when |x| reaches 2
 * m, where the spring breaks, and is truncated after 200 steps. Observation: x, ẋ, target.
 */
final class Spring implements Environment, Resumable, Drawable {

  static final String TASK = "AcmeSpring-v0";
  static final double FARTHEST_TARGET = 0.8;

  private static final double DT = 0.01;
  private static final int SUBSTEPS = 5;
  private static final double TEARS_AT = 2;
  private static final double CONTROL_COST = 0.001;
  private static final int TIME_LIMIT = 200;

  private final SpringFamily config;
  private final EnvironmentSpec spec;
  private double x;
  private double speed;
  private double target;

  Spring(SpringFamily config) {
    this.config = config;
    double[] low = {-config.force()};
    double[] high = {config.force()};
    spec =
        new EnvironmentSpec(TASK, 3, low, high, TIME_LIMIT, "acme-spring 1.0")
            .charging(CONTROL_COST);
  }

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(CounterRandom random, double[] observation) {
    x = random.nextDouble(-FARTHEST_TARGET, FARTHEST_TARGET);
    speed = 0;
    target = random.nextDouble(-FARTHEST_TARGET, FARTHEST_TARGET);
    observe(observation);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    double force = Math.clamp(action[0], -config.force(), config.force());
    for (int i = 0; i < SUBSTEPS; i++) {
      integrate(force);
    }
    observe(observation);
    double off = x - target;
    double reward = -off * off - CONTROL_COST * force * force;
    return new Outcome(reward, Math.abs(x) >= TEARS_AT ? Ending.FAILURE : Ending.NONE);
  }

  private void integrate(double force) {
    double v1 = speed;
    double a1 = acceleration(x, v1, force);
    double v2 = speed + DT / 2 * a1;
    double a2 = acceleration(x + DT / 2 * v1, v2, force);
    double v3 = speed + DT / 2 * a2;
    double a3 = acceleration(x + DT / 2 * v2, v3, force);
    double v4 = speed + DT * a3;
    double a4 = acceleration(x + DT * v3, v4, force);
    x += DT / 6 * (v1 + 2 * v2 + 2 * v3 + v4);
    speed += DT / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
  }

  private double acceleration(double place, double velocity, double force) {
    return (force - config.stiffness() * place - config.damping() * velocity) / config.mass();
  }

  private void observe(double[] observation) {
    observation[0] = x;
    observation[1] = speed;
    observation[2] = target;
  }

  @Override
  public byte[] saveState() {
    return ByteBuffer.allocate(3 * Double.BYTES)
        .putDouble(x)
        .putDouble(speed)
        .putDouble(target)
        .array();
  }

  @Override
  public void restoreState(byte[] state) {
    if (state.length != 3 * Double.BYTES) {
      throw new EnvironmentException("a state of " + TASK + " has 24 bytes, not " + state.length);
    }
    ByteBuffer numbers = ByteBuffer.wrap(state);
    x = numbers.getDouble();
    speed = numbers.getDouble();
    target = numbers.getDouble();
  }

  @Override
  public Picture picture() {
    Stroke goal = new Stroke(new double[] {target, -0.4, target, 0.4}, 0.03, false, 0x3a8f3a);
    Stroke mass =
        new Stroke(
            new double[] {x - 0.15, -0.15, x + 0.15, -0.15, x + 0.15, 0.15, x - 0.15, 0.15},
            0,
            true,
            0x3366aa);
    return new Picture(-2.2, -1, 4.4, 2, List.of(goal, coil(), mass));
  }

  /** A zigzag from the wall to the mass. */
  private Stroke coil() {
    int turns = 12;
    double[] points = new double[2 * (turns + 1)];
    for (int i = 0; i <= turns; i++) {
      points[2 * i] = -2.2 + (x + 2.05) * i / turns;
      points[2 * i + 1] = i == 0 || i == turns ? 0 : i % 2 == 0 ? 0.1 : -0.1;
    }
    return new Stroke(points, 0.03, false, 0x777777);
  }
}
