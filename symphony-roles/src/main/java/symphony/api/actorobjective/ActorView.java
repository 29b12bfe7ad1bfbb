package symphony.api.actorobjective;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;

/**
 * The inputs of an actor objective and a regularizer in one update. Every part is built at its
 * first use and shared by later uses, so unused parts cost nothing.
 */
public interface ActorView<T extends TNumber> {

  /** The parameters with which a network is applied. */
  enum Weights {
    /** The online parameters, which are trained. */
    ONLINE,
    /** The online parameters as constants: the gradient passes through to the inputs only. */
    FROZEN,
    /** The slowly updated target copy. */
    TARGET
  }

  /** s, shape {@code (cohort, batch, observations)}. */
  Operand<T> observation();

  /** a, shape {@code (cohort, batch, actions)}. */
  Operand<T> action();

  /** r̂, the scaled reward, shape {@code (cohort, batch, 1)}. */
  Operand<T> reward();

  /** s′, shape {@code (cohort, batch, observations)}. */
  Operand<T> nextObservation();

  /** γ · (1 - terminated), shape {@code (cohort, batch, 1)}. */
  Operand<T> continuation();

  /** The online actor at s with fresh noise. */
  PolicyOutput<T> policy();

  /** The online actor at s′ with fresh noise. */
  PolicyOutput<T> nextPolicy();

  /**
   * The target actor at s′ with fresh noise; after this call, a target copy of the actor is kept.
   */
  PolicyOutput<T> targetPolicy();

  /**
   * q′: the target critics at (s′, the online actor's action), combined by the target weighting;
   * its gradient reaches the actor. Shape {@code (cohort, batch, 1)}.
   */
  Operand<T> nextValue();

  /**
   * The critics' nodes at any observation and action.
   *
   * @param observation shape {@code (cohort, batch, observations)}
   * @param action shape {@code (cohort, batch, actions)}
   * @return shape {@code (cohort, critic, batch, node)}
   */
  Operand<T> criticNodes(Operand<T> observation, Operand<T> action, Weights weights);

  /**
   * A value that depends only on observations, {@code (cohort, batch, 1)}, from a separate network
   * of the actor's architecture with one output. Its parameters learn with the critics.
   *
   * @param observation shape {@code (cohort, batch, observations)}
   */
  Operand<T> baseline(Operand<T> observation);

  /**
   * The critics' estimate of the discounted variance of rewards, {@code (cohort, batch, 1)}, if the
   * network has one.
   */
  Optional<Operand<T>> rewardVariance(Operand<T> observation, Operand<T> action, Weights weights);

  /**
   * The critics' nodes combined by the target weighting (atoms averaged), {@code (cohort, batch,
   * 1)}.
   */
  Operand<T> value(Operand<T> observation, Operand<T> action, Weights weights);
}
