package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/**
 * {@code Σ m·tanh m} over the critics, with {@code m = mean|Q - y|} of one critic: the mean over
 * batch and nodes is computed first.
 *
 * <p>Source: the author's code of 2023 (Symphony 1.0 and 2.x), which adds up the losses of its
 * networks.
 */
@Ingredient(
    name = "rehe",
    summary = "The rectified Huber error of 2023: the mean is taken first.",
    formula = "m·tanh m, m = mean|Q − y|",
    source = "the author's code of 2023 (Symphony 1.0 and 2.x)")
public record ReHE() implements CriticLoss {

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> size = tf.math.abs(error.difference(g));
    Operand<T> weighted = error.weights().<Operand<T>>map(w -> tf.math.mul(size, w)).orElse(size);
    Operand<T> mean = tf.math.mean(weighted, tf.constant(new int[] {-2, -1}));
    return tf.reduceSum(tf.math.mul(mean, tf.math.tanh(mean)), tf.constant(-1));
  }
}
