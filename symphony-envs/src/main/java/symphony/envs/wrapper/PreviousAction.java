package symphony.envs.wrapper;

import java.util.Arrays;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.WrappedEnvironment;
import symphony.api.plugin.Ingredient;

/** Appends the previous action to the observation. */
@Ingredient(
    name = "previous-action",
    summary = "Appends the previous action to the observation.",
    formula = "(o(t), a(t - 1)) in the environment's units; a(-1) = 0",
    source = "Symphony's code of March 2026 (S2, practical)")
public record PreviousAction() implements EnvironmentWrapper {

  @Override
  public EnvironmentSpec spec(EnvironmentSpec inner) {
    return inner.withObservationSize(inner.observationSize() + inner.actionSize());
  }

  @Override
  public Environment wrap(Environment inner) {
    return new Remembering(inner, spec(inner.spec()));
  }

  private static final class Remembering extends WrappedEnvironment {

    Remembering(Environment inner, EnvironmentSpec spec) {
      super(inner, spec);
    }

    @Override
    protected void begin(double[] first, double[] observation) {
      super.begin(first, observation);
      Arrays.fill(observation, first.length, observation.length, 0);
    }

    @Override
    protected void observe(double[] action, double[] next, double[] observation) {
      super.observe(action, next, observation);
      System.arraycopy(action, 0, observation, next.length, action.length);
    }
  }
}
