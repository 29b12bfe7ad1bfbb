package symphony.ablation.estimate;

import java.util.Optional;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;

/** Measures the return of a policy that draws every action uniformly from the task's range. */
public final class RandomPolicy {

  private static final int EPISODES = 20;

  private RandomPolicy() {}

  /** The mean return of 20 episodes with a fixed seed; empty if the task cannot run here. */
  public static Optional<Double> meanReturn(EnvironmentFamily family, String task) {
    if (family.missing().isPresent()) {
      return Optional.empty();
    }
    try (Environment environment = family.create(task)) {
      SeedTree tree = new SeedTree(0).child("random-policy");
      double sum = 0;
      for (int episode = 0; episode < EPISODES; episode++) {
        sum += episode(environment, tree.child(episode));
      }
      return Optional.of(sum / EPISODES);
    } catch (EnvironmentException e) {
      return Optional.empty();
    }
  }

  private static double episode(Environment environment, SeedTree tree) {
    EnvironmentSpec spec = environment.spec();
    double[] observation = new double[spec.observationSize()];
    double[] action = new double[spec.actionSize()];
    environment.reset(tree.child("environment").random(), observation);
    CounterRandom random = tree.child("actions").random();
    double sum = 0;
    for (int step = 0; step < spec.timeLimit(); step++) {
      for (int i = 0; i < action.length; i++) {
        double range = spec.high()[i] - spec.low()[i];
        double low = Double.isFinite(range) ? spec.low()[i] : -1;
        action[i] = low + (Double.isFinite(range) ? range : 2) * random.nextDouble();
      }
      Environment.Outcome outcome = environment.step(action, observation);
      sum += outcome.reward();
      if (outcome.terminated()) {
        break;
      }
    }
    return sum;
  }
}
