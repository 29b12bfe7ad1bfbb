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
 * {@link ReSine} whose scales are drawn once and never trained: {@code F(x) = s·y·S(w·y)} with
 * {@code y = sin(x/s)}, {@code s = S(p)}, p ~ U(-spread, spread) for each feature. The state {@code
 * scale} holds p.
 *
 * <p>Source: the author's code of September 2025 (SEP25: w = 1.5, spread 1).
 */
@Ingredient(
    name = "resine-frozen",
    summary = "Rectified sine whose scales are drawn once and never trained.",
    formula = "F(x) = s·y·S(w·y), y = sin(x/s), s = S(p), p ~ U(±spread) once",
    source = "the author's code of September 2025 (SEP25)")
public record ReSineFrozen(
    @Parameter(value = "The sharpness w of the gate", range = "(0, inf)") double sharpness,
    @Parameter(value = "The bound of p, from which the scale S(p) is drawn", range = "(0, inf)")
        double spread)
    implements Activation {

  /** Checks the ranges. */
  public ReSineFrozen {
    Parameters.check(ReSineFrozen.class, sharpness, spread);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ReSineFrozen provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    long features = x.shape().get(x.shape().numDimensions() - 1);
    Operand<T> p = g.state("scale", Shape.of(1, features), Initializer.uniform(spread)).read();
    Operand<T> reciprocal = tf.math.add(g.constant(1), tf.math.exp(tf.math.neg(p)));
    Operand<T> y = tf.math.sin(tf.math.mul(x, reciprocal));
    Operand<T> gate = tf.math.sigmoid(tf.math.mul(y, g.constant(sharpness)));
    return tf.math.mul(tf.math.mul(y, gate), tf.math.sigmoid(p));
  }
}
