package symphony.tf.updateschedule;

import java.util.Optional;
import java.util.Set;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;

/**
 * Initialises the output layers or all parameters again every T updates; the replay memory is kept.
 *
 * <p>Source: Nikishin et al. 2022, arXiv 2205.07802.
 */
@Ingredient(
    name = "resets",
    summary = "Parameters are drawn again at intervals, while the memory is kept.",
    formula = "every T updates: θ ← a fresh θ₀",
    source = "Nikishin et al. 2022 (arXiv 2205.07802)",
    differs = "Nikishin et al. reset the last layers and the optimizer with them.")
public record ResettingSchedule(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "Updates between two resets, T", range = "[1, inf)") long period,
    @Parameter("Which parameters are drawn again") ResetScope scope)
    implements UpdateSchedule {

  /** Checks the ranges. */
  public ResettingSchedule {
    Parameters.check(ResettingSchedule.class, updatesPerStep, period, scope);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ResettingSchedule provider() {
    return Pluggable.declared();
  }

  @Override
  public UpdatePlan plan(long update) {
    UpdatePlan.Reset anew = new UpdatePlan.Reset(scope.part(), 0);
    boolean due = update > 0 && update % period == 0;
    return new UpdatePlan(update, true, true, due ? anew : UpdatePlan.Reset.NONE);
  }

  @Override
  public Set<Capability> needs() {
    return scope == ResetScope.OUTPUT ? Set.of(Network.OUTPUT_LAYER) : Set.of();
  }

  @Override
  public Optional<String> remedy(Capability capability) {
    return capability.equals(Network.OUTPUT_LAYER) ? Optional.of("scope = all") : Optional.empty();
  }
}
