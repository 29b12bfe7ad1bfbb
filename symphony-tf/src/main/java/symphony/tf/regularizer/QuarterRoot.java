package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;

/**
 * {@code c·mean atanh(4(½ - σ^¼)²)}: zero at σ = 1/16 and steep at both ends. Source: the author's
 * code of September 2025.
 */
public final class QuarterRoot implements Regularizer {

  private final QuarterRootConfig config;

  /** With checked parameters. */
  public QuarterRoot(QuarterRootConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> scale = SwaddlingTerms.required(view.nextPolicy().scale(), "scale");
    Operand<T> root = tf.math.sqrt(tf.math.sqrt(SwaddlingTerms.inside(g, scale, config.clip())));
    Operand<T> distance = tf.math.squaredDifference(g.constant(0.5), root);
    Operand<T> each = tf.math.atanh(tf.math.mul(distance, g.constant(4)));
    return Penalty.of(tf.math.mul(Rows.mean(g, each), g.constant(config.coefficient())));
  }
}
