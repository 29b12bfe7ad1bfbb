package symphony.tf.latentdropout;

import java.util.Arrays;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.tf.latentdropout.GradientDropout.Mask;

/**
 * Silent dropout: {@code y = M⊙x + (1-M)⊙stop(x)} with {@code M = 1[u > p]}, u uniform for each
 * element. The values are x itself; the gradient is M times what comes from above.
 *
 * <p>p is fixed, or S(z) with z standard normal, drawn for each element, row or layer at each
 * update, or once for all layers. Drawn for each element, as in the text and the code of March
 * 2026, M is exactly a fair coin, since E[S(z)] = ½; the other scopes share one p, like the p_t of
 * the August 2026 revision. Instead of the coin, M can be N(1, p/(1 - p)).
 *
 * <p>Source: arXiv 2512.10477 (S2, S2p). The mean gradient shrinks by 1 - p unless {@code rescale}
 * is set, which the paper does not.
 */
@Ingredient(
    name = "gradient",
    summary = "Silent dropout: values pass unchanged, a share of the gradients does not.",
    formula =
        "y = M⊙x + (1−M)⊙stop(x), M = 1[u > p]; p fixed, or S(z) with z ~ N(0,1) for "
            + "each element, row, layer or update; or M ~ N(1, p/(1−p))",
    source =
        "arXiv 2512.10477, gradient dropout (S2 and S2p); Tseng et al. 2020 (arXiv "
            + "2006.14567)",
    differs =
        "Text and code of March 2026 draw one p for each element (element), which in law is "
            + "a fixed p = 0.5; the August 2026 revision writes one for a step (step).")
public record GradientDropout(
    @Parameter("How far one random probability reaches, or never for a fixed one")
        RandomProbability randomProbability,
    @Parameter(value = "The fixed probability p of a dropped gradient", range = "[0, 1)")
        double probability,
    @Parameter("Whether gradients that pass are divided by 1 − p") boolean rescale,
    @Parameter("Whether gradients are dropped, or multiplied by N(1, p/(1 − p))") Mask mask)
    implements LatentDropout {

  /** Checks the ranges. */
  public GradientDropout {
    Parameters.check(GradientDropout.class, randomProbability, probability, rescale, mask);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static GradientDropout provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    Operand<T> p = probability(g, x);
    if (mask == Mask.GAUSSIAN) {
      return multiplied(g, x, p);
    }
    Operand<TBool> passes = tf.math.greater(g.uniform("mask", x), p);
    Operand<T> stopped = tf.stopGradient(x);
    return tf.select(passes, rescale ? rescaled(g, x, stopped, p) : x, stopped);
  }

  private <T extends TNumber> Operand<T> probability(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    return switch (randomProbability) {
      case NEVER -> g.constant(probability);
      case ELEMENT -> tf.math.sigmoid(g.normal("probability", x));
      case ROW -> tf.math.sigmoid(g.normal("probability", firstFeature(tf, x)));
      case STEP -> tf.math.sigmoid(ofTheStep(g, x));
      case LAYER -> tf.math.sigmoid(g.normal("probability", firstOfBatch(tf, firstFeature(tf, x))));
    };
  }

  /** x in value, with a gradient of 1 + n·√(p/(1 - p)). */
  private static <T extends TNumber> Operand<T> multiplied(
      GraphScope<T> g, Operand<T> x, Operand<T> p) {
    Ops tf = g.tf();
    Operand<T> deviation = tf.math.sqrt(tf.math.div(p, tf.math.sub(g.constant(1), p)));
    Operand<T> factor = tf.math.add(g.constant(1), tf.math.mul(g.normal("mask", x), deviation));
    Operand<T> stopped = tf.stopGradient(x);
    return tf.math.add(stopped, tf.math.mul(tf.math.sub(x, stopped), factor));
  }

  /** One normal number for each member, the same everywhere in one update. */
  private static <T extends TNumber> Operand<T> ofTheStep(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    long cohort = g.lead().get(0);
    Operand<T> like = tf.fill(tf.constant(new long[] {cohort, 1}), g.constant(0));
    Operand<T> drawn = g.common("latent-dropout").normal("probability", like);
    long[] shape = new long[x.shape().numDimensions()];
    Arrays.fill(shape, 1);
    shape[0] = cohort;
    return tf.reshape(drawn, tf.constant(shape));
  }

  /** x in value, with a gradient of 1/(1 - p). */
  private static <T extends TNumber> Operand<T> rescaled(
      GraphScope<T> g, Operand<T> x, Operand<T> stopped, Operand<T> p) {
    Ops tf = g.tf();
    Operand<T> zero = tf.math.sub(x, stopped);
    return tf.math.add(stopped, tf.math.div(zero, tf.math.sub(g.constant(1), p)));
  }

  private static <T extends TNumber> Operand<T> firstFeature(Ops tf, Operand<T> x) {
    return tf.stridedSlice(x, Indices.ellipsis(), Indices.sliceTo(1));
  }

  private static <T extends TNumber> Operand<T> firstOfBatch(Ops tf, Operand<T> x) {
    return tf.stridedSlice(x, Indices.ellipsis(), Indices.sliceTo(1), Indices.all());
  }

  /** The scope of one random probability. */
  public enum RandomProbability {
    /** The probability is fixed. */
    NEVER,
    /** Each element draws its own, which has the same distribution as a fixed one half. */
    ELEMENT,
    /** Each row of the batch draws one for its features. */
    ROW,
    /** Each layer draws one for each update. */
    LAYER,
    /** All layers of all networks share one for each update. */
    STEP
  }

  /** The factor of the gradients. */
  public enum Mask {
    /** 0 with probability p, else 1. */
    COIN,
    /** 1 in the mean, with the variance p/(1 − p) that a rescaled coin has. */
    GAUSSIAN
  }
}
