package symphony.tf.actionsquash;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * A squashed Gaussian policy with two heads, the mean μ and the logarithm l of the deviation:
 * {@code u = μ + e^l·N}, {@code a = tanh(u)}, N standard normal. Its log-probability is
 *
 * <pre>{@code
 * ln π(a|s) = Σ [-½N² - l - ½ ln 2π - 2(ln 2 - u - softplus(-2u))]
 * }</pre>
 *
 * where the last term is ln(1 - tanh²u) in a numerically stable form.
 *
 * <p>Source: Haarnoja et al. 2018, arXiv 1801.01290, appendix C.
 */
@Ingredient(
    name = "tanh-gaussian",
    summary =
        "Two heads, mean and logarithm of the deviation, of a squashed Gaussian policy; "
            + "the noise must be standard normal.",
    formula =
        "a = tanh(μ + e^l·N), l clipped; ln π(a|s) = Σ[−½N² − l − ½ln 2π − 2(ln 2 − u − "
            + "softplus(−2u))], u = μ + e^l·N",
    source = "Haarnoja et al. 2018 (arXiv 1801.01290), appendix C")
public record TanhGaussian(
    @Parameter(value = "The minimum logarithm of the deviation", range = "(-inf, 0)") double lowest,
    @Parameter(value = "The maximum logarithm of the deviation", range = "[0, 10]") double highest)
    implements ActionSquash {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  /** Checks the ranges. */
  public TanhGaussian {
    Parameters.check(TanhGaussian.class, lowest, highest);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static TanhGaussian provider() {
    return Pluggable.declared();
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
        tf.math.minimum(tf.math.maximum(heads.next(), g.constant(lowest)), g.constant(highest));
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

  @Override
  public Set<Capability> gives() {
    return Set.of(PROBABILITY);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(ExplorationNoise.STANDARD_NORMAL);
  }
}
