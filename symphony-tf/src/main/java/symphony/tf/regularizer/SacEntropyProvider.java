package symphony.tf.regularizer;

import java.util.Optional;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.RegularizerProvider;

/** Offers {@link SacEntropy}. */
@Ingredient(
    summary = "Maximum entropy with a temperature that is learnt.",
    formula =
        "T·mean ln π(a|s); the target gains −T·ln π(a′|s′); ln T descends T·(−ln π − " + "H̄)",
    source = "Haarnoja et al. 2018 (arXiv 1812.05905), section 5")
public final class SacEntropyProvider implements RegularizerProvider<SacEntropyConfig> {

  @Override
  public String name() {
    return "sac-entropy";
  }

  @Override
  public Class<SacEntropyConfig> configType() {
    return SacEntropyConfig.class;
  }

  @Override
  public Regularizer create(SacEntropyConfig config) {
    return new SacEntropy(config);
  }

  @Override
  public Optional<String> objection(SacEntropyConfig config, Choices choices) {
    return choices.of("action-squash").equals("tanh-gaussian")
        ? Optional.empty()
        : Optional.of(
            "regularizer sac-entropy needs the probability of actions, which action-squash "
                + choices.of("action-squash")
                + " does not give; choose action-squash tanh-gaussian");
  }
}
