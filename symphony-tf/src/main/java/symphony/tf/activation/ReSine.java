package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;

/**
 * Rectified sine, {@code F(x) = s·y·S(w·y)} with {@code y = sin(x/s)} and S the logistic.
 *
 * <p>The scale s is S(p) and the sharpness w is 1/S(b) where they are trained, one p and b for each
 * feature; both reciprocals are taken of the parameters, never of the activations. S(p) lies in (0,
 * 1), so no guard is needed.
 *
 * <p>Source: arXiv 2512.10477, activation section. R0: s = 1, leaky gate. R1: s = 1, w = 1.5. R2
 * (S3): s trained, w = 1.5. R3: both trained. R4: s = 1, w trained.
 */
public final class ReSine implements Activation {

  private final ReSineConfig config;

  /** With checked parameters. */
  public ReSine(ReSineConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    if (config.trainScale()) {
      Operand<T> p = parameter(g, "scale", x);
      Operand<T> y = tf.math.sin(tf.math.mul(x, reciprocalOfLogistic(g, p)));
      return tf.math.mul(gated(g, x, y), tf.math.sigmoid(p));
    }
    if (config.scale() == 1) {
      return gated(g, x, tf.math.sin(x));
    }
    Operand<T> y = tf.math.sin(tf.math.mul(x, g.constant(1 / config.scale())));
    return tf.math.mul(gated(g, x, y), g.constant(config.scale()));
  }

  private <T extends TNumber> Operand<T> gated(GraphScope<T> g, Operand<T> x, Operand<T> y) {
    Ops tf = g.tf();
    return switch (config.gate()) {
      case LEAKY -> tf.math.maximum(y, tf.math.mul(y, g.constant(config.leak())));
      case SIGMOID -> tf.math.mul(y, tf.math.sigmoid(tf.math.mul(y, sharpness(g, x))));
    };
  }

  private <T extends TNumber> Operand<T> sharpness(GraphScope<T> g, Operand<T> x) {
    return config.trainSharpness()
        ? reciprocalOfLogistic(g, parameter(g, "sharpness", x))
        : g.constant(config.sharpness());
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
        switch (config.initialSpread()) {
          case BY_WIDTH -> 1 / Math.sqrt(features);
          case UNIT -> 1;
        };
    return g.parameter(name, Shape.of(1, features), Initializer.uniform(bound));
  }
}
