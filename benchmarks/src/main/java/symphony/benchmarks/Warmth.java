package symphony.benchmarks;

import java.util.Arrays;
import symphony.api.agent.Agent;

/** Runs an agent's warm start with synthetic observations. */
final class Warmth {

  private Warmth() {}

  static void warmUp(Agent agent, int observations, int actions, int cohort) {
    float[] observation = new float[cohort * observations];
    float[] action = new float[cohort * actions];
    double[] rewards = new double[cohort];
    Arrays.fill(rewards, 1);
    for (int i = 0; i < agent.warmStartSteps(); i++) {
      for (int j = 0; j < observation.length; j++) {
        observation[j] = (float) Math.sin(i * 0.1 + j);
      }
      agent.act(observation, new boolean[cohort], action);
      agent.remember(rewards, observation, new boolean[cohort]);
    }
    agent.endWarmStart();
  }
}
