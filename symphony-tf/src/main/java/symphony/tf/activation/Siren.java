package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code sin(ωx)}, with the initial weights of its source: Sitzmann et al. 2020, arXiv 2006.09661.
 */
@Ingredient(
    name = "siren",
    summary = "A plain sine of high frequency, with matching initial weights.",
    formula = "sin(ωx); the map that feeds it starts at U(±√(6/inputs)/ω)",
    source = "Sitzmann et al. 2020 (arXiv 2006.09661), section 3.2")
public record Siren(@Parameter(value = "The frequency ω", range = "(0, inf)") double frequency)
    implements Activation {

  /** Checks the ranges. */
  public Siren {
    Parameters.check(Siren.class, frequency);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Siren provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.sin(g.tf().math.mul(x, g.constant(frequency)));
  }

  /** √(6/inputs)/ω, which keeps the sine's argument standard normal through the layers. */
  @Override
  public double weightBound(long inputs) {
    return Math.sqrt(6.0 / inputs) / frequency;
  }
}
