package symphony.testkit;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import symphony.api.environment.DeterministicReset;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Mechanical;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;

/**
 * A point in a plane that is pushed around, with noise: the smallest environment with all
 * capabilities that wrappers must pass on. Episodes end beyond a distance of 3.
 */
final class Point implements Environment, Resumable, DeterministicReset, Mechanical, Drawable {

  /** Numbers in an observation. */
  static final int OBSERVATIONS = 2;

  /** Steps after which its episodes are truncated. */
  static final int TIME_LIMIT = 25;

  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
              "Point",
              OBSERVATIONS,
              new double[] {-1, -2},
              new double[] {1, 2},
              TIME_LIMIT,
              "test kit")
          .charging(0.5)
          .reporting(List.of(new InfoValue("distance", InfoValue.Over.LAST)));

  private final double[] place = new double[OBSERVATIONS];
  private Optional<CounterRandom> random = Optional.empty();
  private double power;
  private boolean closed;

  @Override
  public EnvironmentSpec spec() {
    return SPEC;
  }

  @Override
  public void reset(CounterRandom chance, double[] observation) {
    random = Optional.of(chance);
    begin(chance.nextDouble(-1, 1), chance.nextDouble(-1, 1), observation);
  }

  @Override
  public void resetToRest(double[] observation) {
    begin(0, 0, observation);
  }

  private void begin(double x, double y, double[] observation) {
    place[0] = x;
    place[1] = y;
    System.arraycopy(place, 0, observation, 0, OBSERVATIONS);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    power = 0;
    for (int i = 0; i < OBSERVATIONS; i++) {
      place[i] += 0.3 * action[i] + random.map(chance -> chance.nextDouble(-0.1, 0.1)).orElse(0.0);
      power += Math.abs(action[i]);
    }
    System.arraycopy(place, 0, observation, 0, OBSERVATIONS);
    double distance = Math.hypot(place[0], place[1]);
    return new Outcome(1 - distance, distance > 3 ? Ending.FAILURE : Ending.NONE);
  }

  @Override
  public void info(double[] values) {
    values[0] = Math.hypot(place[0], place[1]);
  }

  @Override
  public byte[] saveState() {
    return ByteBuffer.allocate(2 * Double.BYTES).putDouble(place[0]).putDouble(place[1]).array();
  }

  @Override
  public void restoreState(byte[] state) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(state);
      place[0] = bytes.getDouble();
      place[1] = bytes.getDouble();
    } catch (BufferUnderflowException e) {
      throw new EnvironmentException("a state of " + state.length + " bytes is no point", e);
    }
  }

  @Override
  public Load load() {
    return new Load(power, power / 2, power / 3);
  }

  @Override
  public Picture picture() {
    return new Picture(-3, -3, 6, 6, List.of(new Stroke(place.clone(), 0.1, true, 0)));
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean closed() {
    return closed;
  }
}
