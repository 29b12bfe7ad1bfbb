package symphony.tf.replaypriority;

import java.util.Optional;
import symphony.api.plugin.Choices;
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

  @Override
  public Optional<String> objection(EmphasizeRecentConfig config, Choices choices) {
    return choices
        .memory()
        .filter(memory -> config.smallest() > memory.capacity())
        .map(
            memory ->
                "ere.smallest is "
                    + config.smallest()
                    + ", and symphony.agent.replay.capacity is "
                    + memory.capacity()
                    + ", so the window would always be the whole memory; set smallest to at most"
                    + " that, or choose replay-priority uniform");
  }
}
