package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/** {@code x·Φ(x)}, Φ the standard normal distribution, exact. Source: arXiv 1606.08415. */
@Ingredient(
    name = "gelu",
    summary = "Gaussian error linear unit, exact.",
    formula = "x·Φ(x) = ½x·(1 + erf(x/√2))",
    source = "Hendrycks and Gimpel 2016 (arXiv 1606.08415)")
public record GELU() implements Activation {

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    Operand<T> erf = tf.math.erf(tf.math.mul(x, g.constant(Math.sqrt(0.5))));
    Operand<T> half = tf.math.mul(x, g.constant(0.5));
    return tf.math.add(half, tf.math.mul(half, erf));
  }
}
