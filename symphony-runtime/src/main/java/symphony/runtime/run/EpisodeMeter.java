package symphony.runtime.run;

import symphony.record.EpisodeScore;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;

/** Adds up what an episode, or several one after another, brought. */
final class EpisodeMeter {

  private static final double SATURATED = 0.95;

  private final int actionSize;
  private final float[] previous;
  private boolean hasPrevious;
  private double total;
  private long steps;
  private double change;
  private long changes;
  private long saturated;
  private double energy;

  EpisodeMeter(int actionSize) {
    this.actionSize = actionSize;
    this.previous = new float[actionSize];
  }

  /** Takes in one step; the action is in the agent's units. */
  void step(float[] actions, int offset, double reward) {
    total += reward;
    steps++;
    for (int i = 0; i < actionSize; i++) {
      float a = actions[offset + i];
      energy += (double) a * a;
      saturated += Math.abs(a) > SATURATED ? 1 : 0;
      change += hasPrevious ? Math.abs((double) a - previous[i]) : 0;
      previous[i] = a;
    }
    changes += hasPrevious ? actionSize : 0;
    hasPrevious = true;
  }

  /** Adds what another meter has counted; an action is not compared across meters. */
  void add(EpisodeMeter other) {
    total += other.total;
    steps += other.steps;
    change += other.change;
    changes += other.changes;
    saturated += other.saturated;
    energy += other.energy;
  }

  long steps() {
    return steps;
  }

  EpisodeScore score() {
    return new EpisodeScore(
        total,
        steps,
        share(change, changes),
        share(saturated, steps * actionSize),
        share(energy, steps));
  }

  private static double share(double sum, long count) {
    return count == 0 ? 0 : sum / count;
  }

  void clear() {
    hasPrevious = false;
    total = 0;
    steps = 0;
    change = 0;
    changes = 0;
    saturated = 0;
    energy = 0;
  }

  /** The meter's whole state, for checkpoints. */
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
  }

  /** Takes a state that {@link #save} gave. */
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
  }
}
