package symphony.envs.wrapper;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.WrappedEnvironment;
import symphony.api.plugin.Ingredient;

/** Appends the elapsed share of the time limit to the observation. */
@Ingredient(
    name = "time-in-observation",
    summary = "Appends the elapsed share of the time limit to the observation.",
    formula = "(o, min(1, t / T)), T the time limit",
    source = "Pardo et al. 2018 (arXiv 1712.00378), time-awareness",
    differs =
        "the elapsed instead of the remaining time; an episode that the limit truncates is still "
            + "bootstrapped")
public record TimeInObservation() implements EnvironmentWrapper {

  @Override
  public EnvironmentSpec spec(EnvironmentSpec inner) {
    return inner.withObservationSize(inner.observationSize() + 1);
  }

  @Override
  public Environment wrap(Environment inner) {
    return new Timed(inner, spec(inner.spec()));
  }

  private static final class Timed extends WrappedEnvironment {

    private long elapsed;

    Timed(Environment inner, EnvironmentSpec spec) {
      super(inner, spec);
    }

    @Override
    protected void begin(double[] first, double[] observation) {
      elapsed = 0;
      super.begin(first, observation);
      observation[first.length] = 0;
    }

    @Override
    protected void observe(double[] action, double[] next, double[] observation) {
      elapsed++;
      super.observe(action, next, observation);
      observation[next.length] = Math.min(1, (double) elapsed / spec().timeLimit());
    }

    @Override
    protected double[] state() {
      return new double[] {elapsed};
    }

    @Override
    protected void restore(double[] state) {
      elapsed = (long) state[0];
    }
  }
}
