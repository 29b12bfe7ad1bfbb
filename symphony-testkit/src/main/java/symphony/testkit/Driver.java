package symphony.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;

/** Performs random steps in one environment, episode after episode, and records the results. */
final class Driver implements AutoCloseable {

  private final Environment environment;
  private final double reach;
  private final CounterRandom actions;
  private final SeedTree episodes;
  private CounterRandom chance;
  private double[] observation;
  private boolean scribbles;
  private long episode = -1;

  /**
   * Starts the first episode.
   *
   * @param seed of the actions and the episodes
   * @param reach the range of the actions, in units of the limits
   */
  Driver(Environment environment, long seed, double reach) {
    this.environment = environment;
    this.reach = reach;
    actions = new SeedTree(seed).child("actions").random();
    episodes = new SeedTree(seed).child("episodes");
    begin();
  }

  /** From now on, overwrites every array after the environment has used it. */
  Driver scribbling() {
    scribbles = true;
    return this;
  }

  Environment environment() {
    return environment;
  }

  EnvironmentSpec spec() {
    return environment.spec();
  }

  private void begin() {
    observation = blank();
    chance = episodes.child(++episode).random();
    environment.reset(chance, observation);
  }

  /** An array that shows which numbers the environment did not write. */
  private double[] blank() {
    double[] numbers = new double[spec().observationSize()];
    Arrays.fill(numbers, Double.NaN);
    return numbers;
  }

  /** The reward, the end (0 or 1) and the observation of each step. */
  List<double[]> run(int steps) {
    List<double[]> seen = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      double[] action = action();
      double[] next = blank();
      Environment.Outcome outcome = environment.step(action, next);
      seen.add(row(outcome, next));
      if (scribbles) {
        Arrays.fill(action, Double.NaN);
        Arrays.fill(next, Double.NaN);
        Arrays.fill(observation, Double.NaN);
      }
      observation = next;
      if (outcome.terminated()) {
        begin();
      }
    }
    return seen;
  }

  private double[] action() {
    double[] action = new double[spec().actionSize()];
    for (int i = 0; i < action.length; i++) {
      double middle = (spec().high()[i] + spec().low()[i]) / 2;
      double half = (spec().high()[i] - spec().low()[i]) / 2;
      action[i] = middle + reach * half * actions.nextDouble(-1, 1);
    }
    return action;
  }

  private static double[] row(Environment.Outcome outcome, double[] next) {
    double[] row = new double[next.length + 2];
    row[0] = outcome.reward();
    row[1] = outcome.terminated() ? 1 : 0;
    System.arraycopy(next, 0, row, 2, next.length);
    return row;
  }

  /** Continues from the position of another driver with the same seed, as a resumed run does. */
  void resume(Driver other) {
    actions.seek(other.actions.position());
    episode = other.episode - 1;
    begin();
    resumable().restoreState(other.resumable().saveState());
    chance.seek(other.chance.position());
  }

  private Resumable resumable() {
    return environment.as(Resumable.class).orElseThrow();
  }

  @Override
  public void close() {
    environment.close();
  }
}
