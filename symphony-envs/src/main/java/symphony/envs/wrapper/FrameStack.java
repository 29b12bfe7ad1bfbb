package symphony.envs.wrapper;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.WrappedEnvironment;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** Joins the last observations into one. */
@Ingredient(
    name = "frame-stack",
    summary = "Combines the last observations, so that the agent can observe motion.",
    formula = "(o(t - frames + 1), ..., o(t)), the oldest first; o(t) = o(0) for t < 0",
    source = "Mnih et al. 2013 (arXiv 1312.5602), preprocessing")
public record FrameStack(
    @Parameter(
            value = "number of combined observations, including the current one",
            range = "[1, 1000]")
        int frames)
    implements EnvironmentWrapper {

  private static final int LARGEST = 1_000_000;

  /** Checks the values. */
  public FrameStack {
    Parameters.check(FrameStack.class, frames);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static FrameStack provider() {
    return Pluggable.declared();
  }

  @Override
  public EnvironmentSpec spec(EnvironmentSpec inner) {
    long size = (long) frames * inner.observationSize();
    if (size > LARGEST) {
      throw new EnvironmentException(
          "frame-stack would make observations of %d numbers, at most %d are allowed; lower frames"
              .formatted(size, LARGEST));
    }
    return inner.withObservationSize((int) size);
  }

  @Override
  public Environment wrap(Environment inner) {
    return new Stacked(inner, spec(inner.spec()));
  }

  private static final class Stacked extends WrappedEnvironment {

    private final double[] stack;

    Stacked(Environment inner, EnvironmentSpec spec) {
      super(inner, spec);
      stack = new double[spec.observationSize()];
    }

    @Override
    protected void begin(double[] first, double[] observation) {
      for (int i = 0; i < stack.length; i += first.length) {
        System.arraycopy(first, 0, stack, i, first.length);
      }
      super.begin(stack, observation);
    }

    @Override
    protected void observe(double[] action, double[] next, double[] observation) {
      System.arraycopy(stack, next.length, stack, 0, stack.length - next.length);
      System.arraycopy(next, 0, stack, stack.length - next.length, next.length);
      super.observe(action, stack, observation);
    }

    @Override
    protected double[] state() {
      return stack.clone();
    }

    @Override
    protected void restore(double[] state) {
      System.arraycopy(state, 0, stack, 0, stack.length);
    }
  }
}
