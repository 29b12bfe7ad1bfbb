package symphony.tf.normalization;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.normalization.Normalization;

/**
 * {@code x/√(mean x² + ε)·g} over the last axis; g begins at 1. A row of zeros stays zero.
 *
 * <p>Source: Zhang and Sennrich 2019, arXiv 1910.07467; ε = 2⁻²³ as in PyTorch and the August 2026
 * revision of Symphony.
 */
public final class RmsNorm implements Normalization {

  private final RmsNormConfig config;

  /** With checked parameters. */
  public RmsNorm(RmsNormConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    long features = x.shape().get(x.shape().numDimensions() - 1);
    Operand<T> square = tf.math.mean(tf.math.square(x), tf.constant(-1), Mean.keepDims(true));
    Operand<T> inverse = tf.math.rsqrt(tf.math.add(square, g.constant(config.epsilon())));
    return tf.math.mul(
        tf.math.mul(x, inverse),
        g.parameter("scale", Shape.of(1, features), Initializer.constant(1)));
  }
}
