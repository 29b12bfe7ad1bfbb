package symphony.tf.latentdropout;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;

/**
 * Ordinary dropout: {@code M⊙x/(1-p)} with {@code M = 1[u > p]}, so that the mean is x.
 *
 * <p>Source: Hinton et al. 2012, arXiv 1207.0580.
 */
public final class InvertedDropout implements LatentDropout {

  private final InvertedDropoutConfig config;

  /** With checked parameters. */
  public InvertedDropout(InvertedDropoutConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    if (config.probability() == 0) {
      return x;
    }
    Ops tf = g.tf();
    Operand<TBool> passes = tf.math.greater(g.uniform("mask", x), g.constant(config.probability()));
    Operand<T> scaled = tf.math.mul(x, g.constant(1 / (1 - config.probability())));
    return tf.select(passes, scaled, g.constant(0));
  }
}
