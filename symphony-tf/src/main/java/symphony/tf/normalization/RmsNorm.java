package symphony.tf.normalization;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.normalization.Normalization;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code x/√(mean x² + ε)·g} over the last axis; g starts at 1. A row of zeros stays zero.
 *
 * <p>Source: Zhang and Sennrich 2019, arXiv 1910.07467; ε = 2⁻²³ as in PyTorch and the August 2026
 * revision of Symphony.
 */
@Ingredient(
    name = "rms-norm",
    summary = "Normalizes each row of features to root mean square 1, then scales it.",
    formula = "x/√(mean x² + ε)·g; g starts at 1",
    source =
        "Zhang and Sennrich 2019 (arXiv 1910.07467); the August 2026 revision of " + "Symphony")
public record RmsNorm(
    @Parameter(value = "Keeps the root away from zero", range = "(0, 1]") double epsilon)
    implements Normalization {

  /** Checks the ranges. */
  public RmsNorm {
    Parameters.check(RmsNorm.class, epsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static RmsNorm provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    long features = x.shape().get(x.shape().numDimensions() - 1);
    Operand<T> square = tf.math.mean(tf.math.square(x), tf.constant(-1), Mean.keepDims(true));
    Operand<T> inverse = tf.math.rsqrt(tf.math.add(square, g.constant(epsilon)));
    return tf.math.mul(
        tf.math.mul(x, inverse),
        g.parameter("scale", Shape.of(1, features), Initializer.constant(1)));
  }
}
