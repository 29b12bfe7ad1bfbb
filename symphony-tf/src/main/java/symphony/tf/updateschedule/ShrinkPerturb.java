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
 * Every T updates, moves parameters and targets towards newly initialised ones, {@code θ ← λθ +
 * (1-λ)θ₀}, and resets the optimizer; the replay memory is kept.
 *
 * <p>Source: Ash and Adams 2020, arXiv 1910.08475.
 */
@Ingredient(
    name = "shrink-perturb",
    summary = "Parameters are shrunk towards fresh ones at intervals, while the memory is kept.",
    formula = "every T updates: θ ← λθ + (1−λ)·a fresh θ₀",
    source = "Ash and Adams 2020 (arXiv 1910.08475)")
public record ShrinkPerturb(
    @Parameter(value = "Updates after each environment step, G", range = "[1, inf)")
        int updatesPerStep,
    @Parameter(value = "Updates between two resets, T", range = "[1, inf)") long period,
    @Parameter("Which parameters are shrunk towards fresh ones") ResetScope scope,
    @Parameter(value = "The share λ of each parameter that is kept", range = "[0, 1)") double kept)
    implements UpdateSchedule {

  /** Checks the ranges. */
  public ShrinkPerturb {
    Parameters.check(ShrinkPerturb.class, updatesPerStep, period, scope, kept);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ShrinkPerturb provider() {
    return Pluggable.declared();
  }

  @Override
  public UpdatePlan plan(long update) {
    boolean due = update > 0 && update % period == 0;
    UpdatePlan.Reset reset = due ? new UpdatePlan.Reset(scope.part(), kept) : UpdatePlan.Reset.NONE;
    return new UpdatePlan(update, true, true, reset);
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
