package symphony.runtime.fake;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Resumable;
import symphony.api.environment.ThreadLossHandler;
import symphony.api.random.CounterRandom;

/**
 * A point on a line that drifts at random: reward -|x|, terminated beyond |x| = 1. Tasks {@code
 * Broken-v0} throw at the third step, {@code Nan-v0} give NaN there, {@code Huge-v0} a number
 * beyond 32-bit floats, {@code line:*} tell whether x is below 0 and x itself, {@code Fragile-v0}
 * throw in every second episode or so, {@code Cut-v0} cut each episode off after the seventh step,
 * {@code Drift-v0} do not repeat a state, {@code Stuck-v0} never answer, {@code Lost-v0} give up
 * their thread, {@code Mishap-*} do what the name says.
 */
public final class FakeEnvironment implements Environment, Resumable {

  static final int LIMIT = 20;

  private final String task;
  private CounterRandom random;
  private double x;
  private double began;
  private int steps;

  FakeEnvironment(String task) {
    this.task = task;
  }

  @Override
  public EnvironmentSpec spec() {
    EnvironmentSpec spec =
        new EnvironmentSpec(task, 2, new double[] {-2}, new double[] {2}, LIMIT, "fake 1.0");
    return task.startsWith("line:")
        ? spec.reporting(
            List.of(
                new InfoValue("left", InfoValue.Over.MEAN),
                new InfoValue("x", InfoValue.Over.LAST)))
        : spec;
  }

  @Override
  public void reset(CounterRandom episode, double[] observation) {
    random = episode;
    x = random.nextDouble() - 0.5;
    began = x;
    steps = 0;
    observe(observation);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    steps++;
    if (task.startsWith("Broken") && steps == 3) {
      throw new EnvironmentException("the wheel came off");
    }
    if (task.startsWith("Mishap-") && steps == 3) {
      Mishap.happen(task.substring("Mishap-".length()));
    }
    if (task.startsWith("Stuck") && steps == 3) {
      sleepForEver();
    }
    if (task.startsWith("Lost") && steps == 3) {
      ThreadLossHandler.cut("the engine stopped");
    }
    x += 0.1 * action[0] + 0.05 * (random.nextDouble() - 0.5);
    observe(observation);
    if (task.startsWith("Nan") && steps == 3) {
      observation[1] = Double.NaN;
    }
    if (task.startsWith("Huge") && steps == 3) {
      observation[1] = 1e39;
    }
    if (task.startsWith("Fragile") && steps == 3 && began > 0) {
      throw new EnvironmentException("the wheel came off");
    }
    Ending ending = Math.abs(x) > 1 ? Ending.FAILURE : Ending.NONE;
    return new Outcome(-Math.abs(x), ending, task.startsWith("Cut") && steps == 7);
  }

  @Override
  public void info(double[] values) {
    values[0] = x < 0 ? 1 : 0;
    values[1] = x;
  }

  private static void sleepForEver() {
    while (true) {
      LockSupport.park();
    }
  }

  private void observe(double[] observation) {
    observation[0] = x;
    observation[1] = steps / (double) LIMIT;
  }

  @Override
  public byte[] saveState() {
    return ByteBuffer.allocate(12).putDouble(x).putInt(steps).array();
  }

  @Override
  public void restoreState(byte[] state) {
    if (task.startsWith("Drift")) {
      throw new EnvironmentException("it does not repeat its episode");
    }
    ByteBuffer bytes = ByteBuffer.wrap(state);
    x = bytes.getDouble();
    steps = bytes.getInt();
  }
}
