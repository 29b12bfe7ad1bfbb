package symphony.envs.wrapper;

import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoTotals;
import symphony.api.environment.Mechanical;
import symphony.api.environment.WrappedEnvironment;

/** An environment that receives each action several times. */
final class RepeatedActions extends WrappedEnvironment {

  private final int times;
  private final int limit;
  private final Mechanical robot;
  private final InfoTotals info;
  private long elapsed;
  private int repeated;
  private double power;
  private double jointExcess;
  private double contactForce;

  RepeatedActions(Environment inner, EnvironmentSpec spec, int times) {
    super(inner, spec);
    this.times = times;
    this.limit = inner.spec().timeLimit();
    this.robot = inner.as(Mechanical.class).orElse(null);
    this.info = new InfoTotals(inner.spec().info());
  }

  @Override
  protected void begin(double[] first, double[] observation) {
    elapsed = 0;
    super.begin(first, observation);
  }

  /**
   * Repeats the action; stops at the end of the episode or at the inner environment's time limit.
   */
  @Override
  protected Outcome advance(double[] action, double[] next) {
    clearLoad();
    info.clear();
    long left = elapsed < limit ? Math.min(times, limit - elapsed) : times;
    double reward = 0;
    Outcome last;
    do {
      last = inner().step(action, next);
      reward += last.reward();
      elapsed++;
      addLoad();
      info.add(inner());
    } while (--left > 0 && !last.terminated() && !last.truncated());
    return new Outcome(reward, last.ending(), last.truncated());
  }

  private void clearLoad() {
    repeated = 0;
    power = 0;
    jointExcess = 0;
    contactForce = 0;
  }

  private void addLoad() {
    repeated++;
    if (robot != null) {
      Mechanical.Load load = robot.load();
      power += load.power();
      jointExcess = Math.max(jointExcess, load.jointExcess());
      contactForce = Math.max(contactForce, load.contactForce());
    }
  }

  /** The load of the repeated steps: the mean of the power, the maximum of the other values. */
  private Mechanical.Load load() {
    return new Mechanical.Load(power / Math.max(1, repeated), jointExcess, contactForce);
  }

  /** Writes the values aggregated over the repeated steps. */
  @Override
  public void info(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = info.value(i);
    }
  }

  @Override
  public <T> Optional<T> as(Class<T> ability) {
    if (ability == Mechanical.class && robot != null) {
      Mechanical whole = this::load;
      return Optional.of(ability.cast(whole));
    }
    return super.as(ability);
  }

  @Override
  protected double[] state() {
    return new double[] {elapsed};
  }

  @Override
  protected void restore(double[] state) {
    elapsed = (long) state[0];
  }
}
