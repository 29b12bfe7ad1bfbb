package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code mean ½e²} where {@code |e| ≤ δ}, {@code δ(|e| - ½δ)} beyond, with {@code e = Q - y}.
 *
 * <p>Source: Huber 1964.
 */
@Ingredient(
    name = "huber",
    summary = "Quadratic up to a threshold, linear beyond.",
    formula = "mean ½e² if |e| ≤ δ, else δ(|e| − ½δ)",
    source = "Huber 1964")
public record Huber(@Parameter(value = "The threshold δ", range = "(0, inf)") double delta)
    implements CriticLoss {

  /** Checks the ranges. */
  public Huber {
    Parameters.check(Huber.class, delta);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Huber provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    return error.mean(g, HuberTerm.of(g, g.tf().math.abs(error.difference(g)), delta));
  }
}
