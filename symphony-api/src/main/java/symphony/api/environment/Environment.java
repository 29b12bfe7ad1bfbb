package symphony.api.environment;

import java.util.Optional;
import symphony.api.random.CounterRandom;

/**
 * One continuous-control task. Used by one thread at a time.
 *
 * <p>An environment need not end an episode by its time limit: the caller counts steps and
 * truncates at {@link EnvironmentSpec#timeLimit}. One that has a limit of its own says so with
 * {@link Outcome#truncated}.
 */
public interface Environment extends AutoCloseable {

  /** Its sizes and limits. */
  EnvironmentSpec spec();

  /**
   * Starts an episode.
   *
   * @param random the episode's own stream; an environment that is random within an episode keeps
   *     drawing from it until the next reset
   * @param observation receives the first observation
   * @throws EnvironmentException if the engine fails
   */
  void reset(CounterRandom random, double[] observation);

  /**
   * Takes one step.
   *
   * @param action in the environment's own units, see {@link EnvironmentSpec#low}
   * @param observation receives the next observation
   * @throws EnvironmentException if the engine fails; the episode is over
   */
  Outcome step(double[] action, double[] observation);

  /**
   * Tells the last step's {@link InfoValue}s. Called only where {@link EnvironmentSpec#info}
   * declares some; the default tells none.
   *
   * @param values receives one number for each, in the order of the declaration; it is filled with
   *     NaN, which says that the step does not tell it
   */
  default void info(double[] values) {}

  /**
   * Something more that this environment can do, such as {@link Resumable}, {@link Mechanical},
   * {@link Drawable}, {@link Renderable} or {@link DeterministicReset}: as it is, whatever the
   * class implements.
   *
   * @return empty where it cannot
   */
  default <T> Optional<T> as(Class<T> ability) {
    return ability.isInstance(this) ? Optional.of(ability.cast(this)) : Optional.empty();
  }

  /** Frees what the environment holds; the default holds nothing. */
  @Override
  default void close() {}

  /**
   * What a step led to.
   *
   * @param reward the task's reward
   * @param ending whether and how the episode ended by the task's own rules
   * @param truncated whether the environment cut the episode off by a rule that is no part of the
   *     task, such as a limit inside it: the state's value is still that of an episode that
   *     continues
   */
  record Outcome(double reward, Ending ending, boolean truncated) {

    /** Of an environment that leaves it to the caller to cut episodes off. */
    public Outcome(double reward, Ending ending) {
      this(reward, ending, false);
    }

    /** A step of a task that does not tell what its termination means. */
    public Outcome(double reward, boolean terminated) {
      this(reward, terminated, false);
    }

    /** The same, of an environment that cuts episodes off by itself. */
    public Outcome(double reward, boolean terminated, boolean truncated) {
      this(reward, terminated ? Ending.UNSTATED : Ending.NONE, truncated);
    }

    /** Whether the episode ended by the task's own rules, so that no return follows. */
    public boolean terminated() {
      return ending != Ending.NONE;
    }
  }

  /** What an episode's end by the task's own rules means. */
  enum Ending {
    /** The episode continues. */
    NONE,
    /** What the task wants to avoid: a fall, a crash, a broken robot. */
    FAILURE,
    /** What the task wants to reach: a goal, a landing. */
    SUCCESS,
    /** The task ended the episode and does not tell which of the two it was. */
    UNSTATED
  }
}
