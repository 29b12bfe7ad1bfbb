package symphony.tf.fade;

/**
 * exp(-(|i - φ/2|·φ)^p), φ the golden ratio: arXiv 2512.10477, last section, with p = 2π; its
 * August 2026 revision has p = 2e.
 *
 * @param power p, positive
 */
public record GaussianFade(double power) implements Fade {

  private static final double GOLDEN_RATIO = (Math.sqrt(5) + 1) / 2;

  @Override
  public double at(double position) {
    return Math.exp(-Math.pow(Math.abs(position - GOLDEN_RATIO / 2) * GOLDEN_RATIO, power));
  }
}
