package symphony.runtime.fake;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.WrappedEnvironment;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Appends a number that decays with the steps, so that a lost state is detected. */
@Ingredient(name = "trail", summary = "Nothing.", formula = "none", source = "none")
public record Trail(@Parameter(value = "the share that is kept", range = "[0, 1)") double kept)
    implements EnvironmentWrapper {

  /** Checks the values. */
  public Trail {
    Parameters.check(Trail.class, kept);
  }

  @Override
  public EnvironmentSpec spec(EnvironmentSpec inner) {
    return inner.withObservationSize(inner.observationSize() + 1).withTimeLimit(11);
  }

  @Override
  public Environment wrap(Environment inner) {
    if (inner.spec().task().startsWith("Cut")) {
      throw new EnvironmentException("it leaves no trail");
    }
    return new Trailing(inner, spec(inner.spec()), kept);
  }

  private static final class Trailing extends WrappedEnvironment {

    private final double kept;
    private double trail;

    Trailing(Environment inner, EnvironmentSpec spec, double kept) {
      super(inner, spec);
      this.kept = kept;
    }

    @Override
    protected void begin(double[] first, double[] observation) {
      super.begin(first, observation);
      trail = first[0];
      observation[first.length] = trail;
    }

    @Override
    protected void observe(double[] action, double[] next, double[] observation) {
      super.observe(action, next, observation);
      trail = kept * trail + next[0];
      observation[next.length] = trail;
    }

    @Override
    protected double[] state() {
      return new double[] {trail};
    }

    @Override
    protected void restore(double[] state) {
      trail = state[0];
    }
  }
}
