package symphony.tf.latentdropout;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * Ordinary dropout: {@code M⊙x/(1-p)} with {@code M = 1[u > p]}, so that the mean is x.
 *
 * <p>Source: Hinton et al. 2012, arXiv 1207.0580.
 */
@Ingredient(
    name = "inverted",
    summary = "Ordinary dropout.",
    formula = "M⊙x/(1−p), M = 1[u > p]",
    source = "Hinton et al. 2012 (arXiv 1207.0580)")
public record InvertedDropout(
    @Parameter(value = "The probability p of a dropped value", range = "[0, 1)") double probability)
    implements LatentDropout {

  /** Checks the ranges. */
  public InvertedDropout {
    Parameters.check(InvertedDropout.class, probability);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static InvertedDropout provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    if (probability == 0) {
      return x;
    }
    Ops tf = g.tf();
    Operand<TBool> passes = tf.math.greater(g.uniform("mask", x), g.constant(probability));
    Operand<T> scaled = tf.math.mul(x, g.constant(1 / (1 - probability)));
    return tf.select(passes, scaled, g.constant(0));
  }
}
