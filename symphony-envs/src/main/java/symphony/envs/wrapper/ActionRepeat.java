package symphony.envs.wrapper;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** Applies each action for several steps of the environment. */
@Ingredient(
    name = "action-repeat",
    summary = "Repeats each action several times, until the episode's end.",
    formula = "r = Σ r(i), i < times; time limit ⌈T / times⌉",
    source = "Mnih et al. 2013 (arXiv 1312.5602), frame skipping",
    differs = "the rewards of the repeated steps are added up without discount")
public record ActionRepeat(
    @Parameter(value = "steps of the environment for each action", range = "[1, 1000]") int times)
    implements EnvironmentWrapper {

  /** Checks the values. */
  public ActionRepeat {
    Parameters.check(ActionRepeat.class, times);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ActionRepeat provider() {
    return Pluggable.declared();
  }

  @Override
  public EnvironmentSpec spec(EnvironmentSpec inner) {
    EnvironmentSpec shorter = inner.withTimeLimit(Math.ceilDiv(inner.timeLimit(), times));
    return inner.controlCost().isPresent()
        ? shorter.charging(times * inner.controlCost().getAsDouble())
        : shorter;
  }

  @Override
  public Environment wrap(Environment inner) {
    return new RepeatedActions(inner, spec(inner.spec()), times);
  }
}
