package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** Huber's function of one error. */
final class HuberTerm {

  private HuberTerm() {}

  /**
   * ½c² + δ(|e| - c) with c = min(|e|, δ), which is Huber's function without a branch.
   *
   * @param size |e|
   */
  static <T extends TNumber> Operand<T> of(GraphScope<T> g, Operand<T> size, double delta) {
    Ops tf = g.tf();
    Operand<T> near = tf.math.minimum(size, g.constant(delta));
    Operand<T> quadratic = tf.math.mul(tf.math.square(near), g.constant(0.5));
    Operand<T> linear = tf.math.mul(tf.math.sub(size, near), g.constant(delta));
    return tf.math.add(quadratic, linear);
  }
}
