package symphony.tf.replaypriority;

import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriorityProvider;

/** Offers {@link EmphasizeRecent}. */
@Ingredient(
    summary = "Each of a step's updates looks at a shorter recent past.",
    formula = "uniform over the newest max(N·η^{1000k/G}, c), k-th of G updates",
    source = "Wang and Ross 2019 (arXiv 1906.04009)")
public final class EmphasizeRecentProvider
    implements ReplayPriorityProvider<EmphasizeRecentConfig> {

  @Override
  public String name() {
    return "ere";
  }

  @Override
  public Class<EmphasizeRecentConfig> configType() {
    return EmphasizeRecentConfig.class;
  }

  @Override
  public ReplayPriority create(EmphasizeRecentConfig config) {
    return new EmphasizeRecent(config);
  }
}
