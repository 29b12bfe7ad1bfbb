package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code mean a^k·tanh(ka/2)} with {@code a = |Q - y| + 1e-6}.
 *
 * <p>Source: the author's code of February 2025 (F25, 1.0b), k = 0.2.
 */
@Ingredient(
    name = "k-power",
    summary = "The k-power form of 2024 and 2025.",
    formula = "mean a^k·tanh(ka/2), a = |Q − y| + 1e-6",
    source = "the author's code of February 2025 (F25 and 1.0b: k = 0.2)",
    differs = "In D24, k grows with the fill level of the memory up to 0.5; here k is fixed.")
public record KPower(@Parameter(value = "The power k", range = "(0, 2]") double power)
    implements CriticLoss {

  /** Checks the ranges. */
  public KPower {
    Parameters.check(KPower.class, power);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static KPower provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> a = tf.math.add(tf.math.abs(error.difference(g)), g.constant(1e-6));
    Operand<T> power = tf.math.pow(a, g.constant(power()));
    Operand<T> gate = tf.math.tanh(tf.math.mul(a, g.constant(power() / 2)));
    return error.mean(g, tf.math.mul(power, gate));
  }
}
