package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;

/**
 * {@code mean δ²(√(1 + (e/δ)²) - 1)} with {@code e = Q - y}. Source: Charbonnier et al. 1997.
 *
 * <p>Written as e²/(√(1 + (e/δ)²) + 1), which keeps the digits of small errors.
 */
public final class PseudoHuber implements CriticLoss {

  private final PseudoHuberConfig config;

  /** With checked parameters. */
  public PseudoHuber(PseudoHuberConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> square = tf.math.square(error.difference(g));
    double inverse = 1 / (config.delta() * config.delta());
    Operand<T> root =
        tf.math.sqrt(tf.math.add(tf.math.mul(square, g.constant(inverse)), g.constant(1)));
    return error.mean(g, tf.math.div(square, tf.math.add(root, g.constant(1))));
  }
}
