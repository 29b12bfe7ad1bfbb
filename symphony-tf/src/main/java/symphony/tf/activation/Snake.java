package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** {@code x + sin²(ax)/a}. Source: Ziyin et al. 2020, arXiv 2006.08195. */
@Ingredient(
    name = "snake",
    summary = "A line with a periodic ripple.",
    formula = "x + sin²(ax)/a",
    source = "Ziyin et al. 2020 (arXiv 2006.08195)")
public record Snake(@Parameter(value = "The frequency a", range = "(0, inf)") double frequency)
    implements Activation {

  /** Checks the ranges. */
  public Snake {
    Parameters.check(Snake.class, frequency);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Snake provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    Operand<T> sine = tf.math.sin(tf.math.mul(x, g.constant(frequency)));
    Operand<T> ripple = tf.math.square(sine);
    return tf.math.add(x, tf.math.mul(ripple, g.constant(1 / frequency)));
  }
}
