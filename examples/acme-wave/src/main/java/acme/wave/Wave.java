package acme.wave;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;

/**
 * A sine under a bell, {@code sin(ωx)·exp(-x²/(2w²))}: it answers to inputs near zero and is silent
 * far away.
 *
 * <p>Source: the odd part of the Gabor wavelet (Gabor 1946).
 */
public final class Wave implements Activation {

  private final WaveConfig config;

  /** With checked parameters. */
  public Wave(WaveConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    double steepness = -0.5 / (config.width() * config.width());
    Operand<T> bell = tf.math.exp(tf.math.mul(tf.math.square(x), g.constant(steepness)));
    return tf.math.mul(tf.math.sin(tf.math.mul(x, g.constant(config.frequency()))), bell);
  }
}
