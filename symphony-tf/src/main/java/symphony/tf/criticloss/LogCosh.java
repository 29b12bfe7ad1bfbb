package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/**
 * {@code mean ln cosh e} with {@code e = Q - y}, as |e| + softplus(-2|e|) - ln 2, which cannot
 * overflow.
 */
@Ingredient(
    name = "log-cosh",
    summary = "The logarithm of the hyperbolic cosine.",
    formula = "mean ln cosh e",
    source = "common")
public record LogCosh() implements CriticLoss {

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> size = tf.math.abs(error.difference(g));
    Operand<T> tail = tf.math.softplus(tf.math.mul(size, g.constant(-2)));
    return error.mean(g, tf.math.sub(tf.math.add(size, tail), g.constant(Math.log(2))));
  }
}
