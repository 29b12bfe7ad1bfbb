package symphony.api.environment;

import java.util.Optional;
import symphony.api.random.CounterRandom;

/**
 * One continuous-control task. Used by one thread at a time.
 *
 * <p>An environment need not end an episode at its time limit: the caller counts steps and
 * truncates at {@link EnvironmentSpec#timeLimit}. An environment with its own limit reports it with
 * {@link Outcome#truncated}.
 */
public interface Environment extends AutoCloseable {

  /** Its sizes and limits. */
  EnvironmentSpec spec();

  /**
   * Starts an episode.
   *
   * @param random the episode's own stream; an environment that is random within an episode draws
   *     from it until the next reset
   * @param observation receives the first observation
   * @throws EnvironmentException if the engine fails
   */
  void reset(CounterRandom random, double[] observation);

  /**
   * Performs one step.
   *
   * @param action in the environment's own units, see {@link EnvironmentSpec#low}
   * @param observation receives the next observation
   * @throws EnvironmentException if the engine fails; the episode is over
   */
  Outcome step(double[] action, double[] observation);

  /**
   * Reports the {@link InfoValue}s of the last step. Called only if {@link EnvironmentSpec#info}
   * declares some; the default reports none.
   *
   * @param values receives one number for each, in the order of the declaration; it is filled with
   *     NaN, which means that the step does not report the value
   */
  default void info(double[] values) {}

  /**
   * An optional capability of this environment, such as {@link Resumable}, {@link Mechanical},
   * {@link Drawable}, {@link Renderable} or {@link DeterministicReset}; by default, any interface
   * that the class implements.
   *
   * @return empty if it lacks the capability
   */
  default <T> Optional<T> as(Class<T> ability) {
    return ability.isInstance(this) ? Optional.of(ability.cast(this)) : Optional.empty();
  }

  /** Releases the environment's resources; the default has none. */
  @Override
  default void close() {}

  /**
   * The result of a step.
   *
   * @param reward the task's reward
   * @param ending whether and how the episode ended by the task's own rules
   * @param truncated whether the environment cut the episode off by a rule that is not part of the
   *     task, such as a limit inside it: the state's value is still that of an episode that
   *     continues
   */
  record Outcome(double reward, Ending ending, boolean truncated) {

    /** The result of a step whose episode only the caller truncates. */
    public Outcome(double reward, Ending ending) {
      this(reward, ending, false);
    }

    /** A step of a task that does not say what its termination means. */
    public Outcome(double reward, boolean terminated) {
      this(reward, terminated, false);
    }

    /** The same for an environment that truncates episodes by itself. */
    public Outcome(double reward, boolean terminated, boolean truncated) {
      this(reward, terminated ? Ending.UNSTATED : Ending.NONE, truncated);
    }

    /** Whether the episode ended by the task's own rules, so that no return follows. */
    public boolean terminated() {
      return ending != Ending.NONE;
    }
  }

  /** The meaning of an episode's end by the task's own rules. */
  enum Ending {
    /** The episode continues. */
    NONE,
    /** What the task wants to avoid: a fall, a crash, a broken robot. */
    FAILURE,
    /** What the task wants to reach: a goal, a landing. */
    SUCCESS,
    /** The task ended the episode and does not say whether it failed or succeeded. */
    UNSTATED
  }
}
