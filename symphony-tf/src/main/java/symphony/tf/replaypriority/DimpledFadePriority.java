package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.DimpledFade;
import symphony.tf.fade.Fade;

/**
 * {@code P(i) ∝ tanh((πi)^p) - d·exp(-((i - 1)/v)²)}, i from 0 for the oldest transition to 1 for
 * the newest. Source: the author's code of December 2025.
 */
public final class DimpledFadePriority implements ReplayPriority {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public DimpledFadePriority(DimpledFadePriorityConfig config) {
    this.fade = new DimpledFade(config.power(), config.depth(), config.width());
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade, paperIndex);
  }
}
