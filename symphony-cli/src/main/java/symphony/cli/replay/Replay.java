package symphony.cli.replay;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;

/** Plays one episode and adds every n-th step, the first and the last to films. */
public final class Replay {

  private final Environment environment;
  private final Policy policy;
  private final View view;
  private final EnvironmentSpec spec;

  /** Creates a replay, which does not close its arguments. */
  public Replay(Environment environment, Policy policy, View view) {
    this.environment = environment;
    this.policy = policy;
    this.view = view;
    this.spec = environment.spec();
  }

  /**
   * The result of an episode.
   *
   * @param steps length of the episode
   * @param total its return
   * @param terminated whether it ended by the task's rules
   */
  public record Result(int steps, double total, boolean terminated) {}

  /**
   * Plays the episode.
   *
   * @param random the episode's random stream
   * @param every number of steps between frames; 1 for all steps
   * @param limit largest number of steps
   * @param progress receives the number of each step
   */
  public Result play(
      CounterRandom random, int every, int limit, List<Film> films, IntConsumer progress)
      throws IOException {
    double[] observation = new double[spec.observationSize()];
    double[] action = new double[spec.actionSize()];
    environment.reset(random, observation);
    show(films, 0, 0, 0, action);
    double total = 0;
    int end = Math.min(limit, spec.timeLimit());
    for (int step = 1; step <= end; step++) {
      policy.act(observation, action);
      Outcome outcome = environment.step(action, observation);
      total += outcome.reward();
      boolean last = outcome.terminated() || step == end;
      if (last || step % every == 0) {
        show(films, step, outcome.reward(), total, action);
      }
      progress.accept(step);
      if (outcome.terminated()) {
        return new Result(step, total, true);
      }
    }
    return new Result(end, total, false);
  }

  private void show(List<Film> films, int step, double reward, double total, double[] action)
      throws IOException {
    Frame frame = new Frame(step, reward, total, shares(action), view.image());
    for (Film film : films) {
      film.add(frame);
    }
  }

  private double[] shares(double[] action) {
    double[] shares = new double[action.length];
    for (int i = 0; i < action.length; i++) {
      double limit = Math.max(Math.abs(spec.low()[i]), Math.abs(spec.high()[i]));
      double share = Double.isFinite(limit) && limit > 0 ? action[i] / limit : action[i];
      shares[i] = Math.clamp(share, -1.0, 1.0);
    }
    return shares;
  }
}
