package symphony.api.environment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import symphony.api.random.CounterRandom;

/**
 * An environment around another one. By default it passes everything through; a wrapper overrides
 * what it changes, and {@link #state} and {@link #restore} if it has state between steps.
 *
 * <p>It has the capabilities of the inner environment: it is resumable if the inner one is, and is
 * drawn like the inner one.
 */
public abstract class WrappedEnvironment implements Environment {

  private final Environment inner;
  private final EnvironmentSpec spec;
  private final double[] seen;

  /**
   * Wraps an environment.
   *
   * @param spec the spec of the wrapped environment
   */
  protected WrappedEnvironment(Environment inner, EnvironmentSpec spec) {
    this.inner = inner;
    this.spec = spec;
    this.seen = new double[inner.spec().observationSize()];
  }

  /** The inner environment. */
  protected final Environment inner() {
    return inner;
  }

  @Override
  public final EnvironmentSpec spec() {
    return spec;
  }

  @Override
  public final void reset(CounterRandom random, double[] observation) {
    inner.reset(random, seen);
    begin(seen, observation);
  }

  /**
   * Called when an episode starts; by default it copies the observation.
   *
   * @param first the inner environment's first observation
   * @param observation receives this one's
   */
  protected void begin(double[] first, double[] observation) {
    System.arraycopy(first, 0, observation, 0, first.length);
  }

  @Override
  public final Outcome step(double[] action, double[] observation) {
    Outcome outcome = advance(action, seen);
    observe(action, seen, observation);
    return outcome;
  }

  /**
   * Steps the inner environment; by default, once.
   *
   * @param next receives the inner environment's observation
   */
  protected Outcome advance(double[] action, double[] next) {
    return inner.step(action, next);
  }

  /**
   * Called after each step; by default it copies the observation.
   *
   * @param action the action of this step, in the environment's units; it belongs to the caller
   * @param next the inner environment's observation
   * @param observation receives this one's
   */
  protected void observe(double[] action, double[] next, double[] observation) {
    System.arraycopy(next, 0, observation, 0, next.length);
  }

  @Override
  public void info(double[] values) {
    inner.info(values);
  }

  /** The wrapper's state between two steps; its length never changes. */
  protected double[] state() {
    return new double[0];
  }

  /**
   * Restores a state that {@link #state} returned.
   *
   * @param state of the right length
   */
  protected void restore(double[] state) {}

  @Override
  public <T> Optional<T> as(Class<T> ability) {
    if (ability == Resumable.class) {
      return inner.as(Resumable.class).map(Whole::new).map(ability::cast);
    }
    if (ability == DeterministicReset.class) {
      return inner.as(DeterministicReset.class).map(this::resting).map(ability::cast);
    }
    return inner.as(ability);
  }

  private DeterministicReset resting(DeterministicReset still) {
    return observation -> {
      still.resetToRest(seen);
      begin(seen, observation);
    };
  }

  @Override
  public void close() {
    inner.close();
  }

  /** The wrapper's state and the inner environment's together. */
  private final class Whole implements Resumable {

    private final Resumable within;

    Whole(Resumable within) {
      this.within = within;
    }

    @Override
    public byte[] saveState() {
      double[] own = state();
      byte[] rest = within.saveState();
      ByteBuffer bytes =
          ByteBuffer.allocate(Integer.BYTES + own.length * Double.BYTES + rest.length);
      bytes.putInt(own.length);
      for (double number : own) {
        bytes.putDouble(number);
      }
      return bytes.put(rest).array();
    }

    @Override
    public void restoreState(byte[] state) {
      double[] own = new double[state().length];
      try {
        ByteBuffer bytes = ByteBuffer.wrap(state);
        if (bytes.getInt() != own.length) {
          throw unfit(state);
        }
        for (int i = 0; i < own.length; i++) {
          own[i] = bytes.getDouble();
        }
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        within.restoreState(rest);
      } catch (BufferUnderflowException e) {
        EnvironmentException unfit = unfit(state);
        unfit.initCause(e);
        throw unfit;
      }
      restore(own);
    }

    private EnvironmentException unfit(byte[] state) {
      return new EnvironmentException(
          "a state of %d bytes is none of %s with these wrappers"
              .formatted(state.length, spec.task()));
    }
  }
}
