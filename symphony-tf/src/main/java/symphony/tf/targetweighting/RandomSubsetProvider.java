package symphony.tf.targetweighting;

import java.util.Optional;
import symphony.api.network.Network;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.targetweighting.TargetWeightingProvider;

/** Offers {@link RandomSubset}. */
@Ingredient(
    summary = "The least of the means of a few critics, drawn anew for each update.",
    formula = "q′ = min over a random subset of critics of the mean over nodes",
    source = "Chen et al. 2021 (arXiv 2101.05982, REDQ)")
public final class RandomSubsetProvider implements TargetWeightingProvider<RandomSubsetConfig> {

  @Override
  public String name() {
    return "random-subset";
  }

  @Override
  public Class<RandomSubsetConfig> configType() {
    return RandomSubsetConfig.class;
  }

  @Override
  public TargetWeighting create(RandomSubsetConfig config) {
    return new RandomSubset(config);
  }

  @Override
  public Optional<String> objection(RandomSubsetConfig config, Choices choices) {
    return choices
        .playing(Network.class)
        .filter(network -> config.subset() > network.critics())
        .map(
            network ->
                "target-weighting random-subset draws "
                    + config.subset()
                    + " critics, and network "
                    + choices.of("network")
                    + " has "
                    + network.critics()
                    + "; set subset to at most that");
  }
}
