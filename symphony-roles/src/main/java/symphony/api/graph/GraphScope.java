package symphony.api.graph;

import java.util.List;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;

/**
 * The scope in which an ingredient builds its part of the graph: TensorFlow's operations, and
 * variables and random numbers under the scope's name.
 *
 * <p><b>Axes.</b> In every tensor the last axis is features (or actions, or nodes) and the one
 * before it is the batch. Axes before these are free: the cohort comes first, critics second. An
 * ingredient reduces over negative axes only, so that one class serves one seed or ten.
 *
 * <p><b>Variables.</b> {@link #parameter} and {@link #state} put {@link #lead} in front of the
 * requested shape, so each member of the cohort (and each critic) has its own values. Give an
 * element-wise parameter the shape {@code (1, features)} and it broadcasts over the batch.
 *
 * @param <T> the floating-point type of the agent, float32 in training and float64 in proofs
 */
public interface GraphScope<T extends TNumber> {

  /** TensorFlow's operations. */
  Ops tf();

  /** The floating-point type of every tensor of the agent. */
  Class<T> type();

  /** A scope below this one; variable names and random streams carry its name as a prefix. */
  GraphScope<T> child(String name);

  /**
   * A scope outside this scope's path, whose variables start with only the cohort's axis: for
   * layers that actor and critics, or all critics, share. Calls with the same name and the same
   * kind of parameters (online, frozen, target) get the same values. They learn with the critics.
   *
   * @param name unique within the agent
   */
  GraphScope<T> shared(String name);

  /**
   * A scope that all networks and all passes of one update share: calls with the same name draw the
   * same numbers. Its variables start with only the cohort's axis.
   *
   * @param name unique within the agent
   */
  GraphScope<T> common(String name);

  /**
   * This scope for the last layer of a network. Its parameters keep their names; a reset of output
   * layers draws them again.
   */
  GraphScope<T> outputLayer();

  /** This scope with another clock, a scalar, for numbers that change at another pace. */
  GraphScope<T> clockedBy(Operand<TInt64> clock);

  /**
   * Whether the graph is built for a GPU. On a GPU one large operation is faster than several that
   * share its work; on a CPU it is the reverse.
   */
  boolean onGpu();

  /** The leading axes of every variable of this scope: (cohort) or (cohort, critic). */
  Shape lead();

  /** Whether this pass trains; latent dropout acts only then. */
  boolean training();

  /** The index of the update (when training) or of the environment step (when acting), a scalar. */
  Operand<TInt64> clock();

  /** A scalar constant of the agent's type. */
  Operand<T> constant(double value);

  /** A constant row of the agent's type, shape {@code (values.length)}. */
  Operand<T> constant(double[] values);

  /**
   * A trainable parameter, created at its first use and shared by every later use.
   *
   * @param name unique within this scope
   * @param shape without the leading axes
   * @param initializer the initial values of each member
   * @return its value, shape {@code (lead..., shape...)}
   */
  Operand<T> parameter(String name, Shape shape, Initializer initializer);

  /**
   * A variable that is stored but not trained: an average, a temperature's moment, a schedule.
   * Checkpoints and cohorts identify it by its name.
   *
   * @param name unique within this scope
   * @param shape without the leading axes
   * @param initial the initial value of every element
   */
  State<T> state(String name, Shape shape, double initial);

  /** The same with initial values that are drawn once for each member. */
  State<T> state(String name, Shape shape, Initializer initializer);

  /**
   * An affine map of the last axis, with weight {@code (inputs, outputs)} and bias {@code
   * (outputs)} drawn from U(-bound, bound).
   *
   * @param x shape {@code (..., batch, inputs)}; its leading axes may be absent or of size one if
   *     the scope's are larger
   * @param bound PyTorch's default is {@code 1/sqrt(inputs)}
   * @return shape {@code (lead..., batch, outputs)}
   */
  default Operand<T> linear(String name, Operand<T> x, long outputs, double bound) {
    return linear(name, List.of(x), outputs, bound);
  }

  /**
   * The same for inputs that are concatenated on the last axis, in this order. Because they are
   * given separately, a gradient that only one of them needs (the action's, if an actor learns
   * through critics) is not computed for the others.
   *
   * @param parts at least one, each as {@code x} above, equal in all axes but the last
   */
  Operand<T> linear(String name, List<Operand<T>> parts, long outputs, double bound);

  /**
   * Uniform numbers in [0, 1), a function of (member's seed, this scope, {@code purpose}, {@link
   * #clock}) only.
   *
   * @param like a tensor of the requested shape; its first axis is the cohort
   */
  Operand<T> uniform(String purpose, Operand<T> like);

  /** Standard normal numbers, keyed as {@link #uniform} is. */
  Operand<T> normal(String purpose, Operand<T> like);

  /**
   * A function computed in one pass if the machine and the agent's type allow it (a CPU, float32,
   * all shapes known), and otherwise from plain operations. Both must give the same result up to
   * float32's rounding.
   *
   * @param kernel the function in one pass
   * @param inputs its inputs; the output has the shape of the first
   * @param plain builds the same function from TensorFlow's operations
   */
  default Operand<T> fused(Kernel kernel, List<Operand<T>> inputs, Supplier<Operand<T>> plain) {
    return plain.get();
  }
}
