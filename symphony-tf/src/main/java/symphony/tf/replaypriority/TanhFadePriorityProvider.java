package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link TanhFadePriority}. */
@Ingredient(
    summary = "The chance of a transition fades with its age.",
    formula = "P(i) ∝ tanh((πi)^p), i from 0 (oldest) to 1 (newest)",
    source = "arXiv 2512.10477, Table II (p = e: S3, SE, S2, ED)",
    differs = "The paper numbers transitions from 1, the code from 0; paper-index chooses.")
public final class TanhFadePriorityProvider
    implements ReplayPriorityProvider<TanhFadePriorityConfig> {

  @Override
  public String name() {
    return "tanh-fade";
  }

  @Override
  public Class<TanhFadePriorityConfig> configType() {
    return TanhFadePriorityConfig.class;
  }

  @Override
  public ReplayPriority create(TanhFadePriorityConfig config) {
    return new TanhFadePriority(config);
  }
}
