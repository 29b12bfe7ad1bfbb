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
 * Pendulum-v1: swing a pendulum up and hold it there with a torque that is too weak to do it
 * directly.
 *
 * <p>With u = clip(a, ±2), the reward of a step is −(θ̃² + 0.1·θ̇² + 0.001·u²), where θ̃ is θ
 * wrapped to [−π, π); then θ̇ ← clip(θ̇ + (15 sin θ + 3u)·0.05, ±8) and θ ← θ + 0.05·θ̇. An episode
 * starts at θ ~ U(−π, π), θ̇ ~ U(−1, 1), never terminates and is truncated after 200 steps.
 *
 * <p>Observation: cos θ, sin θ, θ̇, each rounded to float32 as Gymnasium does. θ = 0 is upright.
 */
final class Pendulum implements Environment, Resumable, Drawable {

  static final String TASK = "Pendulum-v1";

  private static final double MAX_TORQUE = 2;
  private static final double MAX_SPEED = 8;
  private static final double DT = 0.05;
  private static final double GRAVITY = 15;
  private static final double LEVER = 3;
  private static final double CONTROL_COST = 0.001;
  private static final int ROD = 0xcc4d4d;
  private static final int AXLE = 0x333333;

  private final EnvironmentSpec spec =
      new EnvironmentSpec(
              TASK, 3, new double[] {-MAX_TORQUE}, new double[] {MAX_TORQUE}, 200, "classic")
          .charging(CONTROL_COST);

  private double angle;
  private double speed;

  @Override
  public EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public void reset(CounterRandom random, double[] observation) {
    begin(random.nextDouble(-Math.PI, Math.PI), random.nextDouble(-1, 1), observation);
  }

  void begin(double startAngle, double startSpeed, double[] observation) {
    angle = startAngle;
    speed = startSpeed;
    observe(observation);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    double torque = Math.clamp(action[0], -MAX_TORQUE, MAX_TORQUE);
    double off = wrapped(angle);
    double cost = off * off + 0.1 * (speed * speed) + CONTROL_COST * (torque * torque);
    speed += (GRAVITY * Math.sin(angle) + LEVER * torque) * DT;
    speed = Math.clamp(speed, -MAX_SPEED, MAX_SPEED);
    angle += speed * DT;
    observe(observation);
    return new Outcome(-cost, false);
  }

  /** The angle in [−π, π). */
  private static double wrapped(double angle) {
    double turn = 2 * Math.PI;
    double rest = (angle + Math.PI) % turn;
    return (rest < 0 ? rest + turn : rest) - Math.PI;
  }

  private void observe(double[] observation) {
    observation[0] = (float) Math.cos(angle);
    observation[1] = (float) Math.sin(angle);
    observation[2] = (float) speed;
  }

  double[] bodies() {
    return new double[] {angle, speed};
  }

  @Override
  public byte[] saveState() {
    return ByteBuffer.allocate(2 * Double.BYTES).putDouble(angle).putDouble(speed).array();
  }

  @Override
  public void restoreState(byte[] state) {
    if (state.length != 2 * Double.BYTES) {
      throw new EnvironmentException(
          "a state of " + TASK + " has 16 bytes, the one to restore has " + state.length);
    }
    ByteBuffer numbers = ByteBuffer.wrap(state);
    angle = numbers.getDouble();
    speed = numbers.getDouble();
  }

  @Override
  public Picture picture() {
    double[] rod = {0, 0, -Math.sin(angle), Math.cos(angle)};
    return new Picture(
        -1.5,
        -1.5,
        3,
        3,
        List.of(
            new Stroke(rod, 0.2, false, ROD), new Stroke(new double[] {0, 0}, 0.1, true, AXLE)));
  }
}
