package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;

/**
 * {@code mean a^k·tanh(ka/2)} with {@code a = |Q - y| + 1e-6}.
 *
 * <p>Source: the author's code of February 2025 (F25, 1.0b), k = 0.2.
 */
public final class KPower implements CriticLoss {

  private final KPowerConfig config;

  /** With checked parameters. */
  public KPower(KPowerConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> a = tf.math.add(tf.math.abs(error.difference(g)), g.constant(1e-6));
    Operand<T> power = tf.math.pow(a, g.constant(config.power()));
    Operand<T> gate = tf.math.tanh(tf.math.mul(a, g.constant(config.power() / 2)));
    return error.mean(g, tf.math.mul(power, gate));
  }
}
