package symphony.envs.wrapper;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.WrappedEnvironment;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** Changes the number of steps after which an episode is truncated. */
@Ingredient(
    name = "time-limit",
    summary = "Truncates episodes after another number of steps, which is not an end of the task.",
    formula = "truncated when t = steps; the value of the last state still counts",
    source = "Pardo et al. 2018 (arXiv 1712.00378), partial-episode bootstrapping",
    differs =
        "an environment that truncates episodes by its own limit can only be truncated earlier")
public record TimeLimit(
    @Parameter(value = "maximum steps of an episode", range = "[1, inf)") int steps)
    implements EnvironmentWrapper {

  /** Checks the values. */
  public TimeLimit {
    Parameters.check(TimeLimit.class, steps);
  }

  /** The provider method of the service loader, which uses only its return type. */
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
