package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;

/**
 * {@code c·mean‖μ(s) - μ(s′)‖}, the Euclidean norm over the actions without noise. 1e-12 under the
 * root keeps the gradient finite where both actions agree.
 *
 * <p>Source: Mysore et al. 2021, arXiv 2012.06644, the temporal term.
 */
public final class Caps implements Regularizer {

  private static final double UNDER_ROOT = 1e-12;

  private final CapsConfig config;

  /** With checked parameters. */
  public Caps(CapsConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> squares = tf.math.squaredDifference(view.policy().mean(), view.nextPolicy().mean());
    Operand<T> square = tf.reduceSum(squares, tf.constant(-1), ReduceSum.keepDims(true));
    Operand<T> norm = tf.math.sqrt(tf.math.add(square, g.constant(UNDER_ROOT)));
    return Penalty.of(tf.math.mul(Rows.mean(g, norm), g.constant(config.coefficient())));
  }
}
