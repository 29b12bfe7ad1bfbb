package symphony.tf.regularizer;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link NoRegularizer}. */
@Ingredient(summary = "No term.", formula = "0", source = "neutral", neutral = true)
public final class NoRegularizerProvider implements RegularizerProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public Regularizer create(NoParameters config) {
    return new NoRegularizer();
  }
}
