package symphony.tf.warmstart;

import symphony.api.warmstart.WarmStart;

/** Actions uniform in [-1, 1]. Source: Haarnoja et al. 2018, arXiv 1801.01290. */
public final class UniformActions implements WarmStart {

  private final UniformActionsConfig config;

  /** With checked parameters. */
  public UniformActions(UniformActionsConfig config) {
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
    return true;
  }
}
