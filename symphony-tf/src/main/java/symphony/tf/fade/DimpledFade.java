package symphony.tf.fade;

/**
 * tanh((π·i)^p) - d·exp(-((i - 1)/v)²): the author's code of December 2025, with p = π and d = v =
 * 0.02.
 *
 * @param power p, positive
 * @param depth d, from 0 to 1
 * @param width v, positive
 */
public record DimpledFade(double power, double depth, double width) implements Fade {

  @Override
  public double at(double position) {
    double distance = (position - 1) / width;
    return Math.tanh(Math.pow(Math.PI * position, power)) - depth * Math.exp(-distance * distance);
  }
}
