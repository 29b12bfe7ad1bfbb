package symphony.tf.explorationnoise;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** Standard normal numbers of bounded size, on which several noises are based. */
final class NormalNoise {

  /** The parameters by which a bounded Gaussian is a standard normal one. */
  static final String STANDARD = "acting-deviation = 1, learning-deviation = 1 and clip = 100";

  /** No draw in single precision is this far from zero. */
  private static final double BEYOND_EVERY_DRAW = 8;

  private NormalNoise() {}

  /** Whether numbers of these deviations and this bound are drawn from N(0, 1). */
  static boolean standard(double actingDeviation, double learningDeviation, double clip) {
    return actingDeviation == 1 && learningDeviation == 1 && clip >= BEYOND_EVERY_DRAW;
  }

  /** clip(n, ±bound) with n ~ N(0, 1). */
  static <T extends TNumber> Operand<T> clipped(GraphScope<T> g, Operand<T> like, double bound) {
    Ops tf = g.tf();
    return tf.math.minimum(
        tf.math.maximum(g.normal("noise", like), g.constant(-bound)), g.constant(bound));
  }
}
