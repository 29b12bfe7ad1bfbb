package symphony.tf.warmstart;

import symphony.api.warmstart.WarmStart;

/**
 * The untrained policy with noise explores for n steps; the block is then repeated k times in the
 * memory. n·k is usually the capacity, so that the memory is full from the first update on.
 *
 * <p>Source: arXiv 2512.10477 (S3: 10,240 × 50).
 */
public final class Repeat implements WarmStart {

  private final RepeatConfig config;

  /** With checked parameters. */
  public Repeat(RepeatConfig config) {
    this.config = config;
  }

  @Override
  public int steps() {
    return config.steps();
  }

  @Override
  public int repetitions() {
    return config.repetitions();
  }

  @Override
  public boolean uniformActions() {
    return false;
  }
}
