package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * Rectified sine, {@code F(x) = s·y·S(w·y)} with {@code y = sin(x/s)} and S the logistic.
 *
 * <p>If trained, the scale s is S(p) and the sharpness w is 1/S(b), with one p and b for each
 * feature; both reciprocals are computed from the parameters, never from the activations. S(p) is
 * in (0, 1), so no guard is needed.
 *
 * <p>Source: arXiv 2512.10477, activation section. R0: s = 1, leaky gate. R1: s = 1, w = 1.5. R2
 * (S3): s trained, w = 1.5. R3: both trained. R4: s = 1, w trained.
 */
@Ingredient(
    name = "resine",
    summary = "Rectified sine: a sine of learnable scale, gated by itself.",
    formula =
        "F(x) = s·y·S(w·y) with y = sin(x/s), S the logistic; s = S(p) where it is "
            + "trained, w = 1/S(b) where it is trained",
    source =
        "arXiv 2512.10477, activation section; R2 is the default (S3); R0 (2023), R1, "
            + "R3 and R4 (2026) by parameters",
    differs =
        "The code of August 2026 fixes s = 1 and trains w (R4), contrary to its own table; both "
            + "are available here.")
public record ReSine(
    @Parameter("Whether the scale s is trained for each feature") boolean trainScale,
    @Parameter(value = "The scale s if it is not trained", range = "(0, inf)") double scale,
    @Parameter("What gates the sine: the logistic of w·y, or a leaky rectifier") Gate gate,
    @Parameter("Whether the sharpness w is trained for each feature") boolean trainSharpness,
    @Parameter(value = "The sharpness w if it is not trained", range = "(0, inf)") double sharpness,
    @Parameter(value = "The slope of the leaky gate below zero", range = "[0, 1]") double leak,
    @Parameter("The initial range of the trained p and b: by-width is ±1/√features, unit is ±1")
        InitialSpread initialSpread)
    implements Activation {

  /** Checks the ranges. */
  public ReSine {
    Parameters.check(
        ReSine.class, trainScale, scale, gate, trainSharpness, sharpness, leak, initialSpread);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ReSine provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    if (trainScale) {
      Operand<T> p = parameter(g, "scale", x);
      Operand<T> y = tf.math.sin(tf.math.mul(x, reciprocalOfLogistic(g, p)));
      return tf.math.mul(gated(g, x, y), tf.math.sigmoid(p));
    }
    if (scale == 1) {
      return gated(g, x, tf.math.sin(x));
    }
    Operand<T> y = tf.math.sin(tf.math.mul(x, g.constant(1 / scale)));
    return tf.math.mul(gated(g, x, y), g.constant(scale));
  }

  private <T extends TNumber> Operand<T> gated(GraphScope<T> g, Operand<T> x, Operand<T> y) {
    Ops tf = g.tf();
    return switch (gate) {
      case LEAKY -> tf.math.maximum(y, tf.math.mul(y, g.constant(leak)));
      case SIGMOID -> tf.math.mul(y, tf.math.sigmoid(tf.math.mul(y, sharpness(g, x))));
    };
  }

  private <T extends TNumber> Operand<T> sharpness(GraphScope<T> g, Operand<T> x) {
    return trainSharpness
        ? reciprocalOfLogistic(g, parameter(g, "sharpness", x))
        : g.constant(sharpness);
  }

  /** 1/S(p) = 1 + e^(-p). */
  private static <T extends TNumber> Operand<T> reciprocalOfLogistic(
      GraphScope<T> g, Operand<T> p) {
    Ops tf = g.tf();
    return tf.math.add(g.constant(1), tf.math.exp(tf.math.neg(p)));
  }

  private <T extends TNumber> Operand<T> parameter(GraphScope<T> g, String name, Operand<T> x) {
    long features = x.shape().get(x.shape().numDimensions() - 1);
    double bound =
        switch (initialSpread) {
          case BY_WIDTH -> 1 / Math.sqrt((double) features);
          case UNIT -> 1;
        };
    return g.parameter(name, Shape.of(1, features), Initializer.uniform(bound));
  }

  /** The factor that multiplies the sine. */
  public enum Gate {
    /** The logistic of w·y. */
    SIGMOID,
    /** 1 above zero, {@code leak} below. */
    LEAKY
  }

  /** The initial range of the trained parameters. */
  public enum InitialSpread {
    /** U(±1/√features). */
    BY_WIDTH,
    /** U(±1). */
    UNIT
  }
}
