package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.DimpledFade;
import symphony.tf.fade.Fade;

/**
 * {@code P(i) ∝ tanh((πi)^p) - d·exp(-((i - 1)/v)²)}, i from 0 for the oldest transition to 1 for
 * the newest. Source: the author's code of December 2025.
 */
@Ingredient(
    name = "dimpled-fade",
    summary = "The tanh fade with a dimple at the newest transitions.",
    formula = "P(i) ∝ tanh((πi)^p) − d·exp(−((i − 1)/v)²)",
    source = "the author's code of December 2025 (p = π, d = v = 0.02)")
public record DimpledFadePriority(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex,
    @Parameter(value = "The depth d of the dimple", range = "[0, 1)") double depth,
    @Parameter(value = "The width v of the dimple", range = "(0, 1]") double width)
    implements ReplayPriority {

  /** Checks the ranges. */
  public DimpledFadePriority {
    Parameters.check(DimpledFadePriority.class, power, paperIndex, depth, width);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static DimpledFadePriority provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new DimpledFade(power, depth, width);
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade(), paperIndex);
  }
}
