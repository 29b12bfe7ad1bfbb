package symphony.tf.warmstart;

import symphony.api.plugin.Ingredient;
import symphony.api.warmstart.WarmStart;
import symphony.api.warmstart.WarmStartProvider;

/** Offers {@link Repeat}. */
@Ingredient(
    summary =
        "The untrained policy with noise explores; what it saw is repeated until the "
            + "memory is full.",
    formula = "memory = [T₁ … T_n] × k",
    source = "arXiv 2512.10477, exploration (S3: 10,240 × 50)")
public final class RepeatProvider implements WarmStartProvider<RepeatConfig> {

  @Override
  public String name() {
    return "repeat";
  }

  @Override
  public Class<RepeatConfig> configType() {
    return RepeatConfig.class;
  }

  @Override
  public WarmStart create(RepeatConfig config) {
    return new Repeat(config);
  }
}
