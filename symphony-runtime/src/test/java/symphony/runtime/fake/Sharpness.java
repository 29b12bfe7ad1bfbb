package symphony.runtime.fake;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** A critic loss with one bounded number and one whole number. */
@Ingredient(name = "rehse", summary = "Nothing.", formula = "none", source = "none")
public record Sharpness(
    @Parameter(value = "how sharp", range = "(0, 1]") double sharpness,
    @Parameter(value = "how often", range = "[1, inf)") int howOften)
    implements CriticLoss {
  public Sharpness {
    Parameters.check(Sharpness.class, sharpness, howOften);
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    throw new UnsupportedOperationException();
  }
}
