package symphony.tf.replaypriority;

import java.util.Set;
import org.tensorflow.types.family.TNumber;
import symphony.api.agent.AgentFactory;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/**
 * {@code P ∝ (|δ| + ε)^a}, corrected by importance weights {@code (N·P)^-b} divided by the largest
 * of the batch; b rises to 1. A transition that no update has used has the largest priority so far.
 *
 * <p>Source: Schaul et al. 2016, arXiv 1511.05952, the proportional variant.
 */
@Ingredient(
    name = "per",
    summary =
        "Transitions with large TD errors are sampled more often; importance weights correct for "
            + "it.",
    formula = "P ∝ (|δ| + ε)^a; weight (N·P)^−b over its greatest",
    source = "Schaul et al. 2016 (arXiv 1511.05952)",
    differs = "Each update sums all priorities, which costs a pass over the memory.")
public record PrioritizedReplay(
    @Parameter(value = "The priority's exponent a", range = "[0, 1]") double exponent,
    @Parameter(value = "The weights' exponent b at the first update", range = "[0, 1]")
        double correction,
    @Parameter(value = "Updates over which b rises to 1", range = "[1, inf)")
        long correctionUpdates,
    @Parameter(value = "The offset ε", range = "(0, inf)") double offset)
    implements ReplayPriority {

  /** Checks the ranges. */
  public PrioritizedReplay {
    Parameters.check(PrioritizedReplay.class, exponent, correction, correctionUpdates, offset);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static PrioritizedReplay provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new PrioritizedSampler<>(g, memory, this);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(AgentFactory.TD_ERRORS, CriticLoss.WEIGHTS);
  }
}
