package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/**
 * {@code mean e·tanh(e/2)} with {@code e = Q - y}: e²/2 near zero, |e| far away, convex for {@code
 * |e| < 2.4}.
 *
 * <p>Source: arXiv 2512.10477. Computed as 2·mean(h·tanh h) with h = e/2, so that one number is
 * multiplied by the factor, not every node.
 */
@Ingredient(
    name = "rehse",
    summary = "Rectified Huber symmetric error: quadratic near zero, linear far away.",
    formula = "mean e·tanh(e/2), e = Q − y",
    source = "arXiv 2512.10477, losses section")
public record ReHSE() implements CriticLoss {

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> half = tf.math.mul(error.difference(g), g.constant(0.5));
    Operand<T> mean = error.mean(g, tf.math.mul(half, tf.math.tanh(half)));
    return tf.math.mul(mean, g.constant(2));
  }
}
