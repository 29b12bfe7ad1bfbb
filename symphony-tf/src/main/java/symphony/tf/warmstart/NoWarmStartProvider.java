package symphony.tf.warmstart;

import symphony.api.plugin.Ingredient;
import symphony.api.warmstart.WarmStart;
import symphony.api.warmstart.WarmStartProvider;

/** Offers {@link NoWarmStart}. */
@Ingredient(
    summary = "A few steps of the untrained policy, so that there is a batch to learn from.",
    formula = "memory = [T₁ … T_n]",
    source = "neutral",
    neutral = true)
public final class NoWarmStartProvider implements WarmStartProvider<NoWarmStartConfig> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoWarmStartConfig> configType() {
    return NoWarmStartConfig.class;
  }

  @Override
  public WarmStart create(NoWarmStartConfig config) {
    return new NoWarmStart(config);
  }
}
