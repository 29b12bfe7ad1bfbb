package symphony.tf.fade;

/**
 * tanh(f·i^p + f₂·i^p₂): the fading weights of the author's code before 2025.
 *
 * @param factor f, positive
 * @param power p, positive
 * @param secondFactor f₂, not negative
 * @param secondPower p₂, positive
 */
public record PolynomialFade(double factor, double power, double secondFactor, double secondPower)
    implements Fade {

  @Override
  public double at(double position) {
    return Math.tanh(
        factor * Math.pow(position, power) + secondFactor * Math.pow(position, secondPower));
  }
}
