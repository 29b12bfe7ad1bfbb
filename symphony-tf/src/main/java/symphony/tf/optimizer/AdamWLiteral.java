package symphony.tf.optimizer;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; θ ← θ - lr·(m/(v + ε) + λθ)}: Eq. 6 of arXiv
 * 2512.10477 read literally, without the root of the divisor.
 *
 * <p>A gradient of 0.1 starts with a step of 764 learning rates, and a small gradient with a much
 * longer one. The equation is a misprint; this optimizer exists to demonstrate it. The code takes
 * the root, as {@link AdamW} does.
 */
@Ingredient(
    name = "adamw-literal",
    summary = "AdamW exactly as in the paper's equation: without the root in the divisor.",
    formula = "m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − lr·(m/(v + ε) + λθ)",
    source = "arXiv 2512.10477, Eq. 6 to the letter",
    differs = "The code takes the root; the version that was used is adamw.")
public record AdamWLiteral(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The mean's smoothing β₁", range = "[0, 1)") double beta1,
    @Parameter(value = "The square's smoothing β₂", range = "[0, 1)") double beta2,
    @Parameter(value = "The decay λ", range = "[0, 1]") double weightDecay,
    @Parameter(value = "Keeps the divisor away from zero", range = "(0, inf)") double epsilon)
    implements Optimizer {

  /** Checks the ranges. */
  public AdamWLiteral {
    Parameters.check(
        AdamWLiteral.class, learningRate, actorLearningRate, beta1, beta2, weightDecay, epsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static AdamWLiteral provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(learningRate, actorLearningRate);
    return parameters.stream().map(p -> step(g, moments, p, rates.of(p.group()))).toList();
  }

  private <T extends TNumber> Op step(
      GraphScope<T> g, Moments<T> moments, Trainable<T> parameter, double rate) {
    Ops tf = g.tf();
    Operand<? extends TType> meanHandle = moments.of(parameter, "mean", 0);
    Operand<? extends TType> squareHandle = moments.of(parameter, "square", 0);
    Operand<T> mean = smoothed(g, meanHandle, parameter.gradient(), beta1);
    Operand<T> square = smoothed(g, squareHandle, tf.math.square(parameter.gradient()), beta2);
    Operand<T> quotient = tf.math.div(mean, tf.math.add(square, g.constant(epsilon)));
    Operand<T> direction =
        tf.math.add(quotient, tf.math.mul(parameter.value(), g.constant(weightDecay)));
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
