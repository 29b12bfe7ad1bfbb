package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.Fade;
import symphony.tf.fade.PolynomialFade;

/**
 * {@code P(i) ∝ tanh(f·i^p + f₂·i^p₂)}, i from 0 for the oldest transition to 1 for the newest.
 * Source: the author's code; 1.0 and 2.x f = 7, p = 2; D24 f = 10, p = 2.7; 1.0b f = 70, p = 30, f₂
 * = 0.02, p₂ = 2.
 */
public final class PolynomialFadePriority implements ReplayPriority {

  private final Fade fade;
  private final boolean paperIndex;

  /** With checked parameters. */
  public PolynomialFadePriority(PolynomialFadePriorityConfig config) {
    this.fade =
        new PolynomialFade(
            config.factor(), config.power(), config.secondFactor(), config.secondPower());
    this.paperIndex = config.paperIndex();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade, paperIndex);
  }
}
