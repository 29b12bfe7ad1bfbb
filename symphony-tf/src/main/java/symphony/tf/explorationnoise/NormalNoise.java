package symphony.tf.explorationnoise;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** Standard normal numbers of bounded size, which several disturbances are made of. */
final class NormalNoise {

  private NormalNoise() {}

  /** clip(n, ±bound) with n ~ N(0, 1). */
  static <T extends TNumber> Operand<T> clipped(GraphScope<T> g, Operand<T> like, double bound) {
    Ops tf = g.tf();
    return tf.math.minimum(
        tf.math.maximum(g.normal("noise", like), g.constant(-bound)), g.constant(bound));
  }
}
