package symphony.tf.actionsquash;

import java.util.Iterator;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.graph.GraphScope;

/**
 * A squashed Gaussian policy with two heads, the mean μ and the logarithm l of the deviation:
 * {@code u = μ + e^l·N}, {@code a = tanh(u)}, N standard normal. Its log-probability is
 *
 * <pre>{@code
 * ln π(a|s) = Σ [-½N² - l - ½ ln 2π - 2(ln 2 - u - softplus(-2u))]
 * }</pre>
 *
 * where the last term is ln(1 - tanh²u) in a form that does not lose its digits.
 *
 * <p>Source: Haarnoja et al. 2018, arXiv 1801.01290, appendix C.
 */
public final class TanhGaussian implements ActionSquash {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final TanhGaussianConfig config;

  /** With checked parameters. */
  public TanhGaussian(TanhGaussianConfig config) {
    this.config = config;
  }

  @Override
  public int heads() {
    return 2;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    Iterator<Output<T>> heads = tf.split(tf.constant(-1), raw, 2L).output().iterator();
    Operand<T> mean = heads.next();
    Operand<T> logDeviation =
        tf.math.minimum(
            tf.math.maximum(heads.next(), g.constant(config.lowest())),
            g.constant(config.highest()));
    Operand<T> u = tf.math.add(mean, tf.math.mul(tf.math.exp(logDeviation), noise));
    return new PolicyOutput<>(
        tf.math.tanh(u),
        tf.math.tanh(mean),
        raw,
        Optional.empty(),
        Optional.empty(),
        Optional.of(logProbability(g, u, logDeviation, noise)));
  }

  private static <T extends TNumber> Operand<T> logProbability(
      GraphScope<T> g, Operand<T> u, Operand<T> logDeviation, Operand<T> noise) {
    Ops tf = g.tf();
    Operand<T> gaussian =
        tf.math.sub(
            tf.math.mul(tf.math.square(noise), g.constant(-0.5)),
            tf.math.add(logDeviation, g.constant(HALF_LOG_TWO_PI)));
    Operand<T> softplus = tf.math.softplus(tf.math.mul(u, g.constant(-2)));
    Operand<T> squashing =
        tf.math.mul(tf.math.sub(g.constant(Math.log(2)), tf.math.add(u, softplus)), g.constant(2));
    return tf.reduceSum(
        tf.math.sub(gaussian, squashing), tf.constant(-1), ReduceSum.keepDims(true));
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return g.tf().math.tanh(noise);
  }
}
