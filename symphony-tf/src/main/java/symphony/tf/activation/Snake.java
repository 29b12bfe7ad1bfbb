package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;

/** {@code x + sin²(ax)/a}. Source: Ziyin et al. 2020, arXiv 2006.08195. */
public final class Snake implements Activation {

  private final SnakeConfig config;

  /** With checked parameters. */
  public Snake(SnakeConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    Operand<T> sine = tf.math.sin(tf.math.mul(x, g.constant(config.frequency())));
    Operand<T> ripple = tf.math.square(sine);
    return tf.math.add(x, tf.math.mul(ripple, g.constant(1 / config.frequency())));
  }
}
