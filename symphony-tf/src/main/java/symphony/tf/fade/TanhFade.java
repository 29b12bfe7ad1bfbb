package symphony.tf.fade;

/**
 * tanh((π·i)^p): arXiv 2512.10477, Tables I and II, with p = e.
 *
 * @param power p, positive
 */
public record TanhFade(double power) implements Fade {

  @Override
  public double at(double position) {
    return Math.tanh(Math.pow(Math.PI * position, power));
  }
}
