package symphony.tf.agent;

import java.util.Arrays;
import symphony.api.agent.Agent;

/**
 * A small environment without an engine: observations depend only on the actions and the member's
 * number, so that a member's training does not depend on its cohort.
 */
final class Drill {

  private final Agent agent;
  private final int[] members;
  private final float[] observations;
  private final float[] actions;
  private double rewardFactor = 1;
  private int step;

  /** Creates one environment for each of {@code members}, which are their numbers. */
  Drill(Agent agent, int... members) {
    this.agent = agent;
    this.members = members;
    this.observations = new float[members.length * TinyAgent.OBSERVATIONS];
    this.actions = new float[members.length * TinyAgent.ACTIONS];
    for (int m = 0; m < members.length; m++) {
      for (int i = 0; i < TinyAgent.OBSERVATIONS; i++) {
        observations[m * TinyAgent.OBSERVATIONS + i] = (float) Math.sin(members[m] + i);
      }
    }
  }

  /** Multiplies every later reward. */
  Drill rewardsTimes(double factor) {
    rewardFactor = factor;
    return this;
  }

  /** Fills the memory and takes a number of steps with learning. */
  Drill live(int learningSteps) {
    for (int i = 0; i < agent.warmStartSteps(); i++) {
      step();
    }
    agent.endWarmStart();
    return goOn(learningSteps);
  }

  Drill goOn(int learningSteps) {
    for (int i = 0; i < learningSteps; i++) {
      step();
      agent.learn(true);
    }
    return this;
  }

  private void step() {
    boolean[] noiseOnly = new boolean[members.length];
    Arrays.fill(noiseOnly, step % 7 == 6);
    agent.act(observations, noiseOnly, actions);
    double[] rewards = new double[members.length];
    boolean[] terminated = new boolean[members.length];
    float[] next = observations.clone();
    for (int m = 0; m < members.length; m++) {
      int o = m * TinyAgent.OBSERVATIONS;
      int a = m * TinyAgent.ACTIONS;
      next[o] = (float) Math.cos(observations[o] + actions[a]);
      next[o + 1] = 0.5f * observations[o + 1] + actions[a + 1];
      next[o + 2] = (float) Math.sin(step + members[m]);
      rewards[m] = rewardFactor * (1 - next[o + 1] * next[o + 1]);
      terminated[m] = (step + members[m]) % 5 == 4;
    }
    agent.remember(rewards, next, terminated);
    System.arraycopy(next, 0, observations, 0, next.length);
    step++;
  }

  float[] observations() {
    return observations;
  }

  /** The last actions of one member. */
  float[] actions(int index) {
    return Arrays.copyOfRange(actions, index * TinyAgent.ACTIONS, (index + 1) * TinyAgent.ACTIONS);
  }

  /** Copies the state of another drill. */
  Drill resume(Drill other) {
    System.arraycopy(other.observations, 0, observations, 0, observations.length);
    step = other.step;
    return this;
  }
}
