package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** Means over batch and actions. */
final class Rows {

  private Rows() {}

  /**
   * The mean.
   *
   * @param x shape {@code (cohort, batch, n)}
   * @return shape {@code (cohort)}
   */
  static <T extends TNumber> Operand<T> mean(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.mean(x, g.tf().constant(new int[] {-2, -1}));
  }
}
