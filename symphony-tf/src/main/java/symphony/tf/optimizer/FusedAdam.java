package symphony.tf.optimizer;

import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer.Moments;
import symphony.api.optimizer.Optimizer.Trainable;

/**
 * Adam's step by TensorFlow's fused kernel, one pass over each parameter, with decoupled decay of
 * the old value before it.
 *
 * <pre>{@code
 * m ← β₁m + (1-β₁)g;  v ← β₂v + (1-β₂)g²
 * θ ← θ·(1 - decay) - lr·√(1-p₂)/(1-p₁) · m/(√v + ε)
 * }</pre>
 *
 * <p>p₁ and p₂ are the powers of the betas; with both at 0 there is no bias correction.
 *
 * @param beta1 β₁, a scalar
 * @param beta2 β₂, a scalar
 * @param beta1Power p₁, a scalar
 * @param beta2Power p₂, a scalar
 * @param epsilon ε, a scalar
 */
record FusedAdam<T extends TNumber>(
    Operand<T> beta1,
    Operand<T> beta2,
    Operand<T> beta1Power,
    Operand<T> beta2Power,
    Operand<T> epsilon) {

  /** Without bias correction. */
  static <T extends TNumber> FusedAdam<T> uncorrected(
      GraphScope<T> g, double beta1, double beta2, Operand<T> epsilon) {
    return new FusedAdam<>(
        g.constant(beta1), g.constant(beta2), g.constant(0), g.constant(0), epsilon);
  }

  /**
   * The step of one parameter.
   *
   * @param decay the share by which the old value shrinks, including the learning rate
   */
  Op step(
      GraphScope<T> g,
      Moments<T> moments,
      Trainable<T> parameter,
      double learningRate,
      double decay) {
    Operand<? extends TType> mean = moments.of(parameter, "mean", 0);
    Operand<? extends TType> square = moments.of(parameter, "square", 0);
    return afterDecay(g, parameter, decay)
        .train
        .resourceApplyAdam(
            parameter.handle(),
            mean,
            square,
            beta1Power,
            beta2Power,
            g.constant(learningRate),
            beta1,
            beta2,
            epsilon,
            parameter.gradient());
  }

  /**
   * Operations that run after the old value was shrunk. Shrinking waits for the gradient, which was
   * computed with the old value; the shrunk copy replaces the whole value, so that the fused kernel
   * then owns its buffer and need not copy it again.
   */
  private static <T extends TNumber> Ops afterDecay(
      GraphScope<T> g, Trainable<T> parameter, double decay) {
    if (decay == 0) {
      return g.tf();
    }
    Ops afterGradient = g.tf().withControlDependencies(parameter.gradient());
    Operand<T> shrunk = afterGradient.math.mul(parameter.value(), g.constant(1 - decay));
    return g.tf()
        .withControlDependencies(afterGradient.assignVariableOp(parameter.handle(), shrunk));
  }
}
