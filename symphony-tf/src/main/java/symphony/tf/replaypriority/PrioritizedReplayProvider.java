package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link PrioritizedReplay}. */
@Ingredient(
    summary =
        "Transitions that surprised the critics have more chances; importance weights "
            + "correct for it.",
    formula = "P ∝ (|δ| + ε)^a; weight (N·P)^−b over its greatest",
    source = "Schaul et al. 2016 (arXiv 1511.05952)",
    differs = "Each update sums all priorities, which costs a pass over the memory.")
public final class PrioritizedReplayProvider
    implements ReplayPriorityProvider<PrioritizedReplayConfig> {

  @Override
  public String name() {
    return "per";
  }

  @Override
  public Class<PrioritizedReplayConfig> configType() {
    return PrioritizedReplayConfig.class;
  }

  @Override
  public ReplayPriority create(PrioritizedReplayConfig config) {
    return new PrioritizedReplay(config);
  }
}
