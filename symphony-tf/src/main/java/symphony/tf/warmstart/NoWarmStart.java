package symphony.tf.warmstart;

import symphony.api.warmstart.WarmStart;

/**
 * A few steps of the untrained policy with noise, nothing repeated: just enough for a first batch.
 */
public final class NoWarmStart implements WarmStart {

  private final NoWarmStartConfig config;

  /** With checked parameters. */
  public NoWarmStart(NoWarmStartConfig config) {
    this.config = config;
  }

  @Override
  public int steps() {
    return config.steps();
  }

  @Override
  public int repetitions() {
    return 1;
  }

  @Override
  public boolean uniformActions() {
    return false;
  }
}
