package symphony.tf.replaypriority;

import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.tf.fade.Fade;
import symphony.tf.fade.TanhFade;

/**
 * {@code P(i) ∝ tanh((πi)^p)}, i from 0 for the oldest transition to 1 for the newest. Source:
 * arXiv 2512.10477, Table II, p = e: 4.5 % of the draws are from the oldest quarter, 13.4 % from
 * the newest tenth.
 */
@Ingredient(
    name = "tanh-fade",
    summary = "The probability of a transition decreases with its age.",
    formula = "P(i) ∝ tanh((πi)^p), i from 0 (oldest) to 1 (newest)",
    source = "arXiv 2512.10477, Table II (p = e: S3, SE, S2, ED)",
    differs = "The paper numbers transitions from 1, the code from 0; paper-index selects one.")
public record TanhFadePriority(
    @Parameter(value = "The power of the fade", range = "(0, 64]") double power,
    @Parameter(
            "Whether positions are numbered 1/N to 1 as in the paper, in place of 0 to "
                + "(N−1)/N as in the code")
        boolean paperIndex)
    implements ReplayPriority {

  /** Checks the ranges. */
  public TanhFadePriority {
    Parameters.check(TanhFadePriority.class, power, paperIndex);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static TanhFadePriority provider() {
    return Pluggable.declared();
  }

  private Fade fade() {
    return new TanhFade(power);
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return new FadeSampler<>(g, memory, fade(), paperIndex);
  }
}
