package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.network.Network;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link Truncated}. */
@Ingredient(
    summary = "Without the highest nodes: their mean, or all the rest as a distribution.",
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
    if (config.distribution() && !choices.of("critic-loss").equals("quantile-huber")) {
      return Optional.of(
          "target-weighting truncated keeps a distribution, which critic-loss "
              + choices.of("critic-loss")
              + " cannot compare with; choose critic-loss quantile-huber, or"
              + " distribution = false");
    }
    return choices
        .playing(Network.class)
        .filter(network -> config.dropPerCritic() >= network.nodes())
        .map(
            network ->
                "target-weighting truncated drops "
                    + config.dropPerCritic()
                    + " nodes of each critic, and network "
                    + choices.of("network")
                    + " has "
                    + network.nodes()
                    + "; set drop-per-critic to at most "
                    + (network.nodes() - 1));
  }
}
