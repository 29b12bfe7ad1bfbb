package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.Fade;
import symphony.tf.fade.TanhFade;

/**
 * {@code P(i) ∝ tanh((πi)^p)}, i from 0 for the oldest transition to 1 for the newest. Source:
 * arXiv 2512.10477, Table II, p = e: the oldest quarter keeps 4.5 % of the draws, the newest tenth
 * has 13.4 %.
 */
public final class TanhFadePriority implements ReplayPriority {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public TanhFadePriority(TanhFadePriorityConfig config) {
    this.fade = new TanhFade(config.power());
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade, paperIndex);
  }
}
