package acme.wave;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * A sine with a Gaussian envelope, {@code sin(ωx)·exp(-x²/(2w²))}: it responds to inputs near zero
 * and is almost zero far away.
 *
 * <p>Source: the odd part of the Gabor wavelet (Gabor 1946).
 */
@Ingredient(
    name = "acme-wave",
    summary = "A sine under a bell: it answers near zero and is silent far away.",
    formula = "sin(ωx)·exp(-x²/(2w²))",
    source = "Gabor 1946")
public record Wave(
    @Parameter(value = "Radians of the wave for each unit of the input", range = "(0, inf)")
        double frequency,
    @Parameter(value = "How far the wave reaches, in units of the input", range = "(0, inf)")
        double width)
    implements Activation {

  /** Checks the ranges. */
  public Wave {
    Parameters.check(Wave.class, frequency, width);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Wave provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    double steepness = -0.5 / (width * width);
    Operand<T> bell = tf.math.exp(tf.math.mul(tf.math.square(x), g.constant(steepness)));
    return tf.math.mul(tf.math.sin(tf.math.mul(x, g.constant(frequency))), bell);
  }
}
