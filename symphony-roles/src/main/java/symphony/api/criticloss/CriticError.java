package symphony.api.criticloss;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/**
 * The critics' values and their target.
 *
 * @param nodes Q(s, a), shape {@code (cohort, critic, batch, node)}
 * @param target y, stopped, shape {@code (cohort, 1, batch, atoms)}; one atom unless the target
 *     weighting keeps a distribution
 * @param weights importance weights, shape {@code (cohort, 1, batch, 1)}, if the replay priority
 *     gives some
 */
public record CriticError<T extends TNumber>(
    Operand<T> nodes, Operand<T> target, Optional<Operand<T>> weights) {

  /** Q - y, shape {@code (cohort, critic, batch, node)}; the target must have one atom. */
  public Operand<T> difference(GraphScope<T> g) {
    return g.tf().math.sub(nodes, target);
  }

  /**
   * The mean over critics, batch and nodes, with the importance weights, if any.
   *
   * @param loss one value for each node, shape {@code (cohort, critic, batch, node)}
   * @return shape {@code (cohort)}
   */
  public Operand<T> mean(GraphScope<T> g, Operand<T> loss) {
    Ops tf = g.tf();
    Operand<T> weighted = weights.isPresent() ? tf.math.mul(loss, weights.get()) : loss;
    return tf.math.mean(weighted, tf.constant(new int[] {-3, -2, -1}));
  }
}
