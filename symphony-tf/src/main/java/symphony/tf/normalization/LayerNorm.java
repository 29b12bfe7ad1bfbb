package symphony.tf.normalization;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.normalization.Normalization;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code (x - μ)/√(Var + ε)·g + b} over the last axis, with the biased variance; g starts at 1 and
 * b at 0. A row of equal features gives b.
 *
 * <p>Source: Ba et al. 2016, arXiv 1607.06450; ε = 1e-5 as in PyTorch and S3.
 */
@Ingredient(
    name = "layer-norm",
    summary =
        "Normalizes each row of features to mean 0 and variance 1, then scales and shifts " + "it.",
    formula = "(x − μ)/√(Var + ε)·g + b, Var the biased variance; g starts at 1, b at 0",
    source = "Ba et al. 2016 (arXiv 1607.06450); arXiv 2512.10477 (S3)")
public record LayerNorm(
    @Parameter(value = "Keeps the root away from zero", range = "(0, 1]") double epsilon)
    implements Normalization {

  /** Checks the ranges. */
  public LayerNorm {
    Parameters.check(LayerNorm.class, epsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static LayerNorm provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    long features = x.shape().get(x.shape().numDimensions() - 1);
    Shape row = Shape.of(1, features);
    Operand<TInt32> last = tf.constant(new int[] {-1}); // a list: tf2onnx fails on a single axis
    Operand<T> centred = tf.math.sub(x, tf.math.mean(x, last, Mean.keepDims(true)));
    Operand<T> variance = tf.math.mean(tf.math.square(centred), last, Mean.keepDims(true));
    Operand<T> inverse = tf.math.rsqrt(tf.math.add(variance, g.constant(epsilon)));
    Operand<T> scaled =
        tf.math.mul(
            tf.math.mul(centred, inverse), g.parameter("scale", row, Initializer.constant(1)));
    return tf.math.add(scaled, g.parameter("shift", row, Initializer.constant(0)));
  }
}
