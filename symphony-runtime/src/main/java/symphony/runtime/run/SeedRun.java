package symphony.runtime.run;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Ending;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;
import symphony.record.EpisodeScore;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;

/** One seed of a cohort with its environment and its current episode. */
final class SeedRun {

  private static final Logger LOG = LoggerFactory.getLogger(SeedRun.class);

  static final String TERMINATED = "terminated";
  static final String TRUNCATED = "truncated";
  static final String TIME_LIMIT = "time-limit";

  private final SeedTree episodes;
  private final ActionScale scale;
  private final int maxFailures;
  private final int timeLimit;
  private final EpisodeStatistics meter;
  private final float[] led;
  private final Environments environments;

  private volatile Environment environment;
  private double[] action;
  private double[] observation;

  private CounterRandom random;
  private long episode = -1;
  private long steps;
  private int failuresInARow;
  private String failure;
  private boolean announced;

  private double reward;
  private boolean terminated;
  private Ending ending = Ending.NONE;
  private boolean noiseOnly;
  private EndedEpisode ended;

  /** An episode that ended with the last step. */
  record EndedEpisode(
      long episode, EpisodeScore score, Ending ending, boolean deliberate, String reason) {}

  SeedRun(
      SeedTree seed,
      Environments environments,
      Environment environment,
      ActionScale scale,
      int maxFailures) {
    EnvironmentSpec spec = environment.spec();
    this.episodes = seed.child("environment");
    this.environments = environments;
    this.environment = environment;
    this.scale = scale;
    this.maxFailures = maxFailures;
    this.timeLimit = spec.timeLimit();
    this.action = new double[spec.actionSize()];
    this.observation = new double[spec.observationSize()];
    this.led = new float[spec.observationSize()];
    this.meter = new EpisodeStatistics(spec);
  }

  /** Starts the next episode; after a fault of the environment it tries again with the next one. */
  void beginEpisode() {
    while (active()) {
      episode++;
      meter.clear();
      random = episodes.child(episode).random();
      Environment begun = environment;
      try {
        begun.reset(random, observation);
        requireCurrent(begun);
        FaultMessages.requireNumbers(observation);
        return;
      } catch (RuntimeException | Error e) {
        FaultMessages.rethrowIfFatal(e);
        requireCurrent(begun);
        countFailure(FaultMessages.sentence(e));
      }
    }
  }

  /**
   * Takes one step with the member's part of the actions; starts the next episode if one ended.
   *
   * @param noiseOnly whether the action is only noise, without the policy
   */
  void step(float[] actions, int offset, boolean noiseOnly) {
    this.noiseOnly = noiseOnly;
    ended = null;
    reward = 0;
    terminated = false;
    ending = Ending.NONE;
    if (!active()) {
      return;
    }
    if (!finite(actions, offset)) {
      fail("its actions are no longer finite");
      return;
    }
    steps++;
    String reason = advance(actions, offset);
    if (reason != null) {
      endEpisode(reason);
    }
  }

  private void endEpisode(String reason) {
    ended = endedEpisode(reason);
    beginEpisode();
  }

  private EndedEpisode endedEpisode(String reason) {
    return new EndedEpisode(episode, meter.score(), ending, noiseOnly, reason);
  }

  /**
   * Called in place of {@link #step} or {@link #beginEpisode} if the environment does not return:
   * continues with a new one and replaces all objects that the lost thread may still write to.
   */
  void replaceEnvironment(String why) {
    observation = new double[observation.length];
    action = new double[action.length];
    environment = environments.replace(environment);
    String reason = brokenStep(why);
    if (active()) {
      endEpisode(reason);
    } else {
      ended = endedEpisode(reason);
    }
  }

  /** Steps the environment; returns why the episode ended, or {@code null}. */
  private String advance(float[] actions, int offset) {
    scale.apply(actions, offset, action);
    copy(observation, led, 0);
    Environment stepped = environment;
    boolean truncated;
    try {
      Environment.Outcome outcome = stepped.step(action, observation);
      requireCurrent(stepped);
      FaultMessages.requireNumbers(observation);
      FaultMessages.requireNumbers(outcome.reward());
      reward = outcome.reward();
      terminated = outcome.terminated();
      ending = outcome.ending();
      truncated = outcome.truncated();
    } catch (RuntimeException | Error e) {
      FaultMessages.rethrowIfFatal(e);
      requireCurrent(stepped);
      return brokenStep(FaultMessages.sentence(e));
    }
    meter.step(actions, offset, action, reward);
    meter.tell(stepped);
    copy(observation, led, 0);
    String reason = terminated ? TERMINATED : truncated ? TRUNCATED : null;
    if (reason == null && meter.steps() >= timeLimit) {
      reason = TIME_LIMIT;
    }
    failuresInARow = reason == null ? failuresInARow : 0;
    return reason;
  }

  /**
   * Handles a failed environment. The transition has no next state, so it is stored as terminal,
   * with its own state as next state and without reward.
   */
  private String brokenStep(String why) {
    reward = 0;
    terminated = true;
    ending = Ending.UNSTATED;
    countFailure(why);
    return FaultMessages.FAILED + why;
  }

  private void countFailure(String why) {
    if (++failuresInARow >= maxFailures) {
      fail(failuresInARow + " episodes in a row failed, the last because " + why);
    }
  }

  /** Stops a thread that returns after it was abandoned, because it must not change the state. */
  private void requireCurrent(Environment used) {
    if (used != environment) {
      throw new StaleEnvironmentException();
    }
  }

  private boolean finite(float[] actions, int offset) {
    for (int i = 0; i < action.length; i++) {
      if (!Float.isFinite(actions[offset + i])) {
        return false;
      }
    }
    return true;
  }

  private static void copy(double[] from, float[] to, int offset) {
    for (int i = 0; i < from.length; i++) {
      to[offset + i] = (float) from[i];
    }
  }

  /** Removes the member from the training. */
  void fail(String why) {
    failure = why;
  }

  /** Whether it failed and {@link #failureAnnounced} has not been called since. */
  boolean justFailed() {
    return failure != null && !announced;
  }

  void failureAnnounced() {
    announced = true;
  }

  boolean active() {
    return failure == null;
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Writes the agent's current observation. */
  void observe(float[] observations, int offset) {
    copy(observation, observations, offset);
  }

  /**
   * Writes the next observation of the last step; at the end of an episode this is not the start of
   * the next one.
   */
  void next(float[] observations, int offset) {
    System.arraycopy(led, 0, observations, offset, led.length);
  }

  double reward() {
    return reward;
  }

  boolean terminated() {
    return terminated;
  }

  Optional<EndedEpisode> ended() {
    return Optional.ofNullable(ended);
  }

  int stepInEpisode() {
    return (int) meter.steps();
  }

  /** The number of steps in all episodes. */
  long steps() {
    return steps;
  }

  /** The number of ended episodes. */
  long episodesEnded() {
    return Math.max(0, episode);
  }

  /** Whether the state of the environment can be saved within an episode. */
  boolean resumable() {
    return environment.as(Resumable.class).isPresent();
  }

  /** Saves the whole state for checkpoints. */
  void save(StateOutput out) {
    out.writeBoolean(active());
    out.writeText(failure == null ? "" : failure);
    out.writeLong(episode);
    out.writeLong(steps);
    out.writeInt(failuresInARow);
    out.writeLong(random.position());
    meter.save(out);
    for (double number : observation) {
      out.writeDouble(number);
    }
    Optional<Resumable> resumable = active() ? environment.as(Resumable.class) : Optional.empty();
    out.writeBytes(resumable.map(Resumable::saveState).orElse(new byte[0]));
  }

  /**
   * Restores a state of {@link #save}. An environment whose state cannot be saved starts its next
   * episode.
   */
  void restore(StateInput in) {
    boolean active = in.readBoolean();
    String why = in.readText();
    failure = active ? null : why;
    announced = !active;
    episode = in.readLong();
    steps = in.readLong();
    failuresInARow = in.readInt();
    random = episodes.child(episode).random();
    long position = in.readLong();
    meter.restore(in);
    double[] stored = new double[observation.length];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = in.readDouble();
    }
    byte[] state = in.readBytes();
    if (!active) {
      return;
    }
    Optional<Resumable> resumable = environment.as(Resumable.class);
    if (resumable.isEmpty()) {
      beginEpisode();
      return;
    }
    try {
      environment.reset(random, observation);
      resumable.get().restoreState(state);
    } catch (EnvironmentException e) {
      LOG.warn(
          "The interrupted episode cannot be resumed: {}; a new episode starts.", e.getMessage());
      beginEpisode();
      return;
    }
    random.seek(position);
    System.arraycopy(stored, 0, observation, 0, stored.length);
  }
}
