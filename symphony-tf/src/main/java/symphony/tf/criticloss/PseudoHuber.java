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
 * {@code mean δ²(√(1 + (e/δ)²) - 1)} with {@code e = Q - y}. Source: Charbonnier et al. 1997.
 *
 * <p>Written as e²/(√(1 + (e/δ)²) + 1), which is accurate for small errors.
 */
@Ingredient(
    name = "pseudo-huber",
    summary = "A smooth Huber loss.",
    formula = "mean δ²(√(1 + (e/δ)²) − 1)",
    source = "Charbonnier et al. 1997")
public record PseudoHuber(@Parameter(value = "The threshold δ", range = "(0, inf)") double delta)
    implements CriticLoss {

  /** Checks the ranges. */
  public PseudoHuber {
    Parameters.check(PseudoHuber.class, delta);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static PseudoHuber provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> square = tf.math.square(error.difference(g));
    double inverse = 1 / (delta * delta);
    Operand<T> root =
        tf.math.sqrt(tf.math.add(tf.math.mul(square, g.constant(inverse)), g.constant(1)));
    return error.mean(g, tf.math.div(square, tf.math.add(root, g.constant(1))));
  }
}
