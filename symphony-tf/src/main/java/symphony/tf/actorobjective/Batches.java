package symphony.tf.actorobjective;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** Means over the batch of one value for each row. */
final class Batches {

  private Batches() {}

  /**
   * The mean over batch and last axis.
   *
   * @param x shape {@code (cohort, batch, n)}
   * @return shape {@code (cohort)}
   */
  static <T extends TNumber> Operand<T> mean(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.mean(x, g.tf().constant(new int[] {-2, -1}));
  }
}
