package symphony.tf.optimizer;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;

/**
 * {@code m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; θ ← θ - lr·(m/(v + ε) + λθ)}: what Eq. 6 of arXiv
 * 2512.10477 says when it is read to the letter, without the root of the divisor.
 *
 * <p>A gradient of 0.1 begins with a step of 764 learning rates, and a small gradient with a much
 * longer one: a misprint, offered so that it can be seen to be one. The code takes the root, as
 * {@link AdamW} does.
 */
public final class AdamWLiteral implements Optimizer {

  private final AdamWLiteralConfig config;

  /** With checked parameters. */
  public AdamWLiteral(AdamWLiteralConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(config.learningRate(), config.actorLearningRate());
    return parameters.stream().map(p -> step(g, moments, p, rates.of(p.group()))).toList();
  }

  private <T extends TNumber> Op step(
      GraphScope<T> g, Moments<T> moments, Trainable<T> parameter, double rate) {
    Ops tf = g.tf();
    Operand<? extends TType> meanHandle = moments.of(parameter, "mean", 0);
    Operand<? extends TType> squareHandle = moments.of(parameter, "square", 0);
    Operand<T> mean = smoothed(g, meanHandle, parameter.gradient(), config.beta1());
    Operand<T> square =
        smoothed(g, squareHandle, tf.math.square(parameter.gradient()), config.beta2());
    Operand<T> quotient = tf.math.div(mean, tf.math.add(square, g.constant(config.epsilon())));
    Operand<T> direction =
        tf.math.add(quotient, tf.math.mul(parameter.value(), g.constant(config.weightDecay())));
    return tf.withControlDependencies(
            List.of(
                tf.assignVariableOp(meanHandle, mean),
                tf.assignVariableOp(squareHandle, square),
                tf.train.resourceApplyGradientDescent(
                    parameter.handle(), g.constant(rate), direction)))
        .noOp();
  }

  private static <T extends TNumber> Operand<T> smoothed(
      GraphScope<T> g, Operand<? extends TType> handle, Operand<T> seen, double smoothing) {
    Ops tf = g.tf();
    Operand<T> before = tf.readVariableOp(handle, g.type());
    return tf.math.add(
        tf.math.mul(before, g.constant(smoothing)), tf.math.mul(seen, g.constant(1 - smoothing)));
  }
}
