package symphony.runtime.run;

import jakarta.inject.Inject;
import symphony.api.agent.Agent;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.episodeshaping.EpisodeShaping;

/** The data that agent and members exchange in one step, in arrays that are allocated once. */
final class StepBuffers {

  private final Agent agent;
  private final EpisodeShaping shaping;
  private final SeedRuns members;
  private final int timeLimit;
  private final int observationSize;
  private final float[] observations;
  private final float[] nextObservations;
  private final float[] actions;
  private final double[] rewards;
  private final boolean[] terminated;
  private final boolean[] noiseOnly;

  @Inject
  StepBuffers(Agent agent, EpisodeShaping shaping, SeedRuns members, Environments environments) {
    this.agent = agent;
    this.shaping = shaping;
    this.members = members;
    EnvironmentSpec spec = environments.spec();
    this.timeLimit = spec.timeLimit();
    this.observationSize = spec.observationSize();
    this.observations = new float[members.size() * observationSize];
    this.nextObservations = new float[members.size() * observationSize];
    this.actions = new float[members.size() * spec.actionSize()];
    this.rewards = new double[members.size()];
    this.terminated = new boolean[members.size()];
    this.noiseOnly = new boolean[members.size()];
  }

  /** Passes the members' observations to the agent, which writes their {@link #actions}. */
  void act() {
    for (int m = 0; m < members.size(); m++) {
      SeedRun member = members.get(m);
      member.observe(observations, m * observationSize);
      noiseOnly[m] = shaping.noiseOnly(member.stepInEpisode(), timeLimit, !agent.learning());
    }
    agent.act(observations, noiseOnly, actions);
  }

  float[] actions() {
    return actions;
  }

  /** For each member whether only noise acts. */
  boolean[] noiseOnly() {
    return noiseOnly;
  }

  /**
   * Passes the results of the actions to the agent and lets it learn or, at the last step of the
   * warm start, end the warm start.
   *
   * @param measured whether to compute metrics of the last update
   */
  void learn(long step, boolean measured) {
    for (int m = 0; m < members.size(); m++) {
      SeedRun member = members.get(m);
      rewards[m] = member.reward();
      terminated[m] = member.terminated();
      member.next(nextObservations, m * observationSize);
    }
    agent.remember(rewards, nextObservations, terminated);
    if (agent.learning()) {
      agent.learn(measured);
    } else if (step >= agent.warmStartSteps()) {
      agent.endWarmStart();
    }
  }

  /** Fails every member whose parameters are not finite. */
  void checkHealth() {
    boolean[] healthy = agent.healthy();
    for (int m = 0; m < healthy.length; m++) {
      if (!healthy[m] && members.get(m).active()) {
        members.get(m).fail("its parameters are no longer finite");
      }
    }
  }
}
