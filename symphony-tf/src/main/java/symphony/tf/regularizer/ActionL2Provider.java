package symphony.tf.regularizer;

import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link ActionL2}. */
@Ingredient(summary = "Large raw outputs cost.", formula = "c·mean raw²", source = "common")
public final class ActionL2Provider implements RegularizerProvider<ActionL2Config> {

  @Override
  public String name() {
    return "action-l2";
  }

  @Override
  public Class<ActionL2Config> configType() {
    return ActionL2Config.class;
  }

  @Override
  public Regularizer create(ActionL2Config config) {
    return new ActionL2(config);
  }
}
