package symphony.envs.wrapper;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.WrappedEnvironment;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** Another number of steps after which the caller cuts an episode off. */
@Ingredient(
    name = "time-limit",
    summary = "Cuts episodes off after another number of steps, which is no end of the task.",
    formula = "truncated when t = steps; the value of the last state still counts",
    source = "Pardo et al. 2018 (arXiv 1712.00378), partial-episode bootstrapping",
    differs =
        "an environment that cuts episodes off by a limit within it can only be cut off earlier")
public record TimeLimit(
    @Parameter(value = "steps of an episode, at most", range = "[1, inf)") int steps)
    implements EnvironmentWrapper {

  /** Checks the values. */
  public TimeLimit {
    Parameters.check(TimeLimit.class, steps);
  }

  /** For the service loader, which asks for its type alone. */
  public static TimeLimit provider() {
    return Pluggable.declared();
  }

  @Override
  public EnvironmentSpec spec(EnvironmentSpec inner) {
    return inner.withTimeLimit(steps);
  }

  @Override
  public Environment wrap(Environment inner) {
    return new WrappedEnvironment(inner, spec(inner.spec())) {};
  }
}
