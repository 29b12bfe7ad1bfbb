package symphony.tf.actionsquash;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** The bounds of an action, [-1, 1]. */
final class Bounds {

  private Bounds() {}

  /** Clips values outside the bounds; the gradient is zero there. */
  static <T extends TNumber> Operand<T> clip(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.minimum(g.tf().math.maximum(x, g.constant(-1)), g.constant(1));
  }
}
