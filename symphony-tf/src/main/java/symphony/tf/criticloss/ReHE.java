package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;

/**
 * {@code m·tanh m} with {@code m = mean|Q - y|}: the mean over critics, batch and nodes is taken
 * first.
 *
 * <p>Source: the author's code of 2023 (Symphony 1.0 and 2.x).
 */
public final class ReHE implements CriticLoss {

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> mean = error.mean(g, tf.math.abs(error.difference(g)));
    return tf.math.mul(mean, tf.math.tanh(mean));
  }
}
