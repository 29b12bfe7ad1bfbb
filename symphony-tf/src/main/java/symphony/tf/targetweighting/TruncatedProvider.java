package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link Truncated}. */
@Ingredient(
    summary =
          "Without the highest nodes: their mean, or all the rest as a distribution.",
    formula = "the lowest N − m of the N sorted nodes",
    source = "Kuznetsov et al. 2020 (arXiv 2005.04269, TQC)")
public final class TruncatedProvider implements TargetWeightingProvider<TruncatedConfig> {

  @Override
  public String name() {
    return "truncated";
  }

  @Override
  public Class<TruncatedConfig> configType() {
    return TruncatedConfig.class;
  }

  @Override
  public TargetWeighting create(TruncatedConfig config) {
    return new Truncated(config);
  }

  @Override
  public Optional<String> objection(TruncatedConfig config, Choices choices) {
    return config.distribution() && !choices.of("critic-loss").equals("quantile-huber")
        ? Optional.of(
            "target-weighting truncated keeps a distribution, which critic-loss "
                + choices.of("critic-loss")
                + " cannot compare with; choose critic-loss quantile-huber, or"
                + " distribution = false")
        : Optional.empty();
  }
}
