package symphony.api.optimizer;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Moves parameters along their gradients. */
public interface Optimizer extends Pluggable {

  /**
   * One step for every parameter.
   *
   * @param g a scope for the optimizer's own state, which {@link Moments} creates with the
   *     parameter's full shape
   * @return operations that must run; each operation reads its gradient, so it runs after the loss
   */
  <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters);

  /** Which network a parameter belongs to. */
  enum Group {
    /** The actor. */
    ACTOR,
    /** The critics. */
    CRITIC,
    /** Features that both share. */
    SHARED
  }

  /**
   * A parameter and its gradient.
   *
   * @param name its full name
   * @param group which network it belongs to
   * @param handle the resource variable, for TensorFlow's fused {@code ResourceApply...} operations
   * @param value its value before the step, shape {@code (lead..., ...)}
   * @param gradient the same shape
   */
  record Trainable<T extends TNumber>(
      String name,
      Group group,
      Operand<? extends TType> handle,
      Operand<T> value,
      Operand<T> gradient) {}

  /** Creates the optimizer's own variables. */
  interface Moments<T extends TNumber> {

    /**
     * A variable of the parameter's shape that starts with {@code initial}; its resource handle.
     */
    Operand<? extends TType> of(Trainable<T> parameter, String name, double initial);
  }
}
