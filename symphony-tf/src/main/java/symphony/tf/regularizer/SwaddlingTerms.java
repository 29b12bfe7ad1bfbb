package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** The formula of swaddling for one action dimension. */
final class SwaddlingTerms {

  private SwaddlingTerms() {}

  /**
   * Ω(σ^{1/stop β}) + β·σ ln σ, element-wise.
   *
   * @param scale σ, inside (0, 1)
   * @param beta β, inside (0, 1)
   */
  static <T extends TNumber> Operand<T> entropy(
      GraphScope<T> g, Operand<T> scale, Operand<T> beta) {
    Ops tf = g.tf();
    Operand<T> log = tf.math.log(scale);
    Operand<T> steep = tf.math.exp(tf.math.div(log, tf.stopGradient(beta)));
    return tf.math.add(omega(g, steep), tf.math.mul(beta, tf.math.mul(scale, log)));
  }

  /** Ω(β²), which keeps β small, element-wise. */
  static <T extends TNumber> Operand<T> width(GraphScope<T> g, Operand<T> beta) {
    return omega(g, g.tf().math.square(beta));
  }

  /** Clips a value to a range inside (0, 1); its gradient is zero where it is clipped. */
  static <T extends TNumber> Operand<T> inside(GraphScope<T> g, Operand<T> x, double margin) {
    Ops tf = g.tf();
    return tf.math.minimum(tf.math.maximum(x, g.constant(margin)), g.constant(1 - margin));
  }

  /** Ω(x) = ln((1 + x)/(1 - x)) = 2 artanh x. */
  private static <T extends TNumber> Operand<T> omega(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.mul(g.constant(2), g.tf().math.atanh(x));
  }
}
