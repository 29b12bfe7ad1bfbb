package symphony.runtime.run;

import java.util.Arrays;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoTotals;
import symphony.api.environment.Mechanical;
import symphony.record.EpisodeScore;
import symphony.record.LoadScore;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;

/** Accumulates the statistics of one or several episodes. */
final class EpisodeStatistics {

  private final MotorRange range;
  private final int actionSize;
  private final float[] previous;
  private boolean hasPrevious;
  private double total;
  private long steps;
  private double change;
  private long changes;
  private long saturated;
  private double energy;
  private long loaded;
  private double power;
  private double jointExcess;
  private double contactForce;
  private final InfoTotals info;
  private Environment known;
  private Mechanical robot;

  EpisodeStatistics(EnvironmentSpec spec) {
    this.range = new MotorRange(spec);
    this.actionSize = spec.actionSize();
    this.previous = new float[actionSize];
    this.info = new InfoTotals(spec.info());
  }

  /**
   * Adds one step.
   *
   * @param actions the actions in the agent's units
   * @param applied the action in the environment's units
   */
  void step(float[] actions, int offset, double[] applied, double reward) {
    total += reward;
    steps++;
    for (int i = 0; i < actionSize; i++) {
      float a = actions[offset + i];
      energy += (double) a * a;
      saturated += range.saturates(i, applied[i]) ? 1 : 0;
      change += hasPrevious ? Math.abs((double) a - previous[i]) : 0;
      previous[i] = a;
    }
    changes += hasPrevious ? actionSize : 0;
    hasPrevious = true;
  }

  /** Adds the values that the environment reports by name for the step. */
  void tell(Environment environment) {
    info.add(environment);
    load(environment);
  }

  /** Adds the mechanical load of the step, if the engine reports it. */
  private void load(Environment environment) {
    if (environment != known) {
      known = environment;
      robot = environment.as(Mechanical.class).orElse(null);
    }
    if (robot != null) {
      Mechanical.Load load = robot.load();
      loaded++;
      power += load.power();
      jointExcess = Math.max(jointExcess, load.jointExcess());
      contactForce = Math.max(contactForce, load.contactForce());
    }
  }

  /** Adds the statistics of another object; changes of actions are not computed across the two. */
  void add(EpisodeStatistics other) {
    total += other.total;
    steps += other.steps;
    change += other.change;
    changes += other.changes;
    saturated += other.saturated;
    energy += other.energy;
    loaded += other.loaded;
    power += other.power;
    jointExcess = Math.max(jointExcess, other.jointExcess);
    contactForce = Math.max(contactForce, other.contactForce);
  }

  long steps() {
    return steps;
  }

  EpisodeScore score() {
    return new EpisodeScore(
        total,
        steps,
        share(change, changes),
        share((double) saturated, steps * actionSize),
        share(energy, steps),
        loaded == 0 ? LoadScore.UNKNOWN : new LoadScore(power / loaded, jointExcess, contactForce),
        Arrays.stream(info.values()).boxed().toList());
  }

  private static double share(double sum, long count) {
    return count == 0 ? 0 : sum / count;
  }

  void clear() {
    info.clear();
    hasPrevious = false;
    total = 0;
    steps = 0;
    change = 0;
    changes = 0;
    saturated = 0;
    energy = 0;
    loaded = 0;
    power = 0;
    jointExcess = 0;
    contactForce = 0;
  }

  /** Saves the whole state for checkpoints. */
  void save(StateOutput out) {
    out.writeBoolean(hasPrevious);
    for (float a : previous) {
      out.writeFloat(a);
    }
    out.writeDouble(total);
    out.writeLong(steps);
    out.writeDouble(change);
    out.writeLong(changes);
    out.writeLong(saturated);
    out.writeDouble(energy);
    out.writeLong(loaded);
    out.writeDouble(power);
    out.writeDouble(jointExcess);
    out.writeDouble(contactForce);
    for (double number : info.state()) {
      out.writeDouble(number);
    }
  }

  /** Restores a state of {@link #save}. */
  void restore(StateInput in) {
    hasPrevious = in.readBoolean();
    for (int i = 0; i < actionSize; i++) {
      previous[i] = in.readFloat();
    }
    total = in.readDouble();
    steps = in.readLong();
    change = in.readDouble();
    changes = in.readLong();
    saturated = in.readLong();
    energy = in.readDouble();
    loaded = in.readLong();
    power = in.readDouble();
    jointExcess = in.readDouble();
    contactForce = in.readDouble();
    double[] told = info.state();
    for (int i = 0; i < told.length; i++) {
      told[i] = in.readDouble();
    }
    info.restore(told);
  }
}
