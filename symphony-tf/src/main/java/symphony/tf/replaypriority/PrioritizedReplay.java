package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/**
 * {@code P ∝ (|δ| + ε)^a}, corrected by importance weights {@code (N·P)^-b} over the greatest of
 * the batch; b rises to 1. A transition that no update has seen yet has the greatest priority so
 * far.
 *
 * <p>Source: Schaul et al. 2016, arXiv 1511.05952, the proportional variant.
 */
public final class PrioritizedReplay implements ReplayPriority {

  private final PrioritizedReplayConfig config;

  /** With checked parameters. */
  public PrioritizedReplay(PrioritizedReplayConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new PrioritizedSampler<>(g, memory, config);
  }
}
