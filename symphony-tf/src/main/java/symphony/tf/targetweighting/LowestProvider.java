package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.network.Network;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link Lowest}. */
@Ingredient(
    summary = "The mean of the lowest nodes of all.",
    formula = "q′ = mean of the k lowest nodes",
    source = "Wu et al. 2021 (AQE, aggressive Q-learning with ensembles)")
public final class LowestProvider implements TargetWeightingProvider<LowestConfig> {

  @Override
  public String name() {
    return "lowest";
  }

  @Override
  public Class<LowestConfig> configType() {
    return LowestConfig.class;
  }

  @Override
  public TargetWeighting create(LowestConfig config) {
    return new Lowest(config);
  }

  @Override
  public Optional<String> objection(LowestConfig config, Choices choices) {
    return choices
        .playing(Network.class)
        .filter(network -> config.keep() > network.critics() * network.nodes())
        .map(
            network ->
                "target-weighting lowest keeps "
                    + config.keep()
                    + " nodes, and network "
                    + choices.of("network")
                    + " has "
                    + network.critics() * network.nodes()
                    + " in all; set keep to at most that");
  }
}
