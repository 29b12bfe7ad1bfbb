package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.Fade;
import symphony.tf.fade.GaussianFade;

/**
 * {@code P(i) ∝ exp(-(|i - φ/2|·φ)^p)}, i from 0 for the oldest transition to 1 for the newest.
 * Source: arXiv 2512.10477, last section, p = 2π. In recency it barely differs from the tanh fade.
 */
public final class GaussianFadePriority implements ReplayPriority {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public GaussianFadePriority(GaussianFadePriorityConfig config) {
    this.fade = new GaussianFade(config.power());
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade, paperIndex);
  }
}
