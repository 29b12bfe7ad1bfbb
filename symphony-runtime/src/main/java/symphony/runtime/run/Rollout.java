package symphony.runtime.run;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symphony.api.UserException;
import symphony.api.environment.DeterministicReset;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.SeedTree;

/**
 * Drives an environment with recorded actions and writes the result of each as one line of JSON
 * with 17 significant digits. The end of an episode is written, but the environment is not reset.
 */
public final class Rollout {

  private final EnvironmentFamily family;
  private final String task;
  private final List<double[]> actions;

  /**
   * Creates a rollout.
   *
   * @param actions the actions in the task's units
   */
  public Rollout(EnvironmentFamily family, String task, List<double[]> actions) {
    this.family = family;
    this.task = task;
    this.actions = actions;
  }

  /**
   * Plays the actions.
   *
   * @param fromRest whether the episode starts without the reset's noise
   * @param seed the seed of the reset's noise otherwise
   * @throws UserException if the task cannot run here or the actions do not fit it
   * @throws EnvironmentException if the engine fails
   */
  public void run(boolean fromRest, long seed, PrintWriter out) {
    family
        .missing()
        .ifPresent(
            why -> {
              throw new UserException("The task " + task + " cannot run here: " + why);
            });
    try (Environment environment = family.create(task)) {
      EnvironmentSpec spec = environment.spec();
      requireFit(spec);
      double[] observation = new double[spec.observationSize()];
      begin(environment, fromRest, seed, observation);
      for (int t = 0; t < actions.size(); t++) {
        Environment.Outcome outcome = environment.step(actions.get(t), observation);
        out.print(line(t, observation, outcome, t + 1 >= spec.timeLimit()));
      }
      out.flush();
    }
  }

  private void requireFit(EnvironmentSpec spec) {
    for (int t = 0; t < actions.size(); t++) {
      if (actions.get(t).length != spec.actionSize()) {
        throw new UserException(
            "The action at t = %d has %d numbers, %s expects %d."
                .formatted(t, actions.get(t).length, task, spec.actionSize()));
      }
    }
  }

  private void begin(Environment environment, boolean fromRest, long seed, double[] observation) {
    if (!fromRest) {
      environment.reset(new SeedTree(seed).child("environment").child(0).random(), observation);
    } else {
      environment
          .as(DeterministicReset.class)
          .orElseThrow(
              () ->
                  new UserException(
                      "The task %s has no reference position to start from; leave out --from-rest."
                          .formatted(task)))
          .resetToRest(observation);
    }
  }

  private static String line(
      int t, double[] observation, Environment.Outcome outcome, boolean truncated) {
    String numbers =
        Arrays.stream(observation).mapToObj(Rollout::number).collect(Collectors.joining(","));
    return "{\"t\":%d,\"obs\":[%s],\"reward\":%s,\"terminated\":%b,\"truncated\":%b}\n"
        .formatted(t, numbers, number(outcome.reward()), outcome.terminated(), truncated);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.16e", value) : "null";
  }
}
