package symphony.tf.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code θ ← θ - lr·(m̂/(√v̂ + ε) + λθ)} with {@code m̂ = m/(1-β₁^t), v̂ = v/(1-β₂^t)}: Adam with
 * decoupled decay and bias correction; λ = 0 is plain Adam.
 *
 * <p>Source: Kingma and Ba 2015, arXiv 1412.6980; Loshchilov and Hutter 2019, arXiv 1711.05101.
 * TensorFlow's kernel adds its epsilon before the correction, so it receives ε·√(1-β₂^t).
 */
@Ingredient(
    name = "adamw-corrected",
    summary = "Adam with decoupled weight decay and bias correction.",
    formula = "m̂ = m/(1−β₁^t), v̂ = v/(1−β₂^t); θ ← θ − lr·(m̂/(√v̂ + ε) + λθ)",
    source =
        "Kingma and Ba 2015 (arXiv 1412.6980); Loshchilov and Hutter 2019 (arXiv " + "1711.05101)")
public record AdamWCorrected(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The mean's smoothing β₁", range = "[0, 1)") double beta1,
    @Parameter(value = "The square's smoothing β₂", range = "[0, 1)") double beta2,
    @Parameter(value = "The decay λ; 0 is plain Adam", range = "[0, 1]") double weightDecay,
    @Parameter(value = "Keeps the divisor away from zero", range = "(0, inf)") double epsilon)
    implements Optimizer {

  /** Checks the ranges. */
  public AdamWCorrected {
    Parameters.check(
        AdamWCorrected.class, learningRate, actorLearningRate, beta1, beta2, weightDecay, epsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static AdamWCorrected provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(learningRate, actorLearningRate);
    StepCounts<T> counts = new StepCounts<>(g, step -> at(g, step));
    List<Op> operations = new ArrayList<>();
    for (Trainable<T> p : parameters) {
      double rate = rates.of(p.group());
      FusedAdam<T> adam = counts.of(p.group());
      operations.add(adam.step(g, moments, p, rate, rate * weightDecay));
    }
    operations.addAll(counts.updates());
    return operations;
  }

  private <T extends TNumber> FusedAdam<T> at(GraphScope<T> g, Operand<T> step) {
    Ops tf = g.tf();
    Operand<T> beta1 = g.constant(beta1());
    Operand<T> beta2 = g.constant(beta2());
    Operand<T> beta2Power = tf.math.pow(beta2, step);
    Operand<T> root = tf.math.sqrt(tf.math.sub(g.constant(1), beta2Power));
    return new FusedAdam<>(
        beta1, beta2, tf.math.pow(beta1, step), beta2Power, tf.math.mul(root, g.constant(epsilon)));
  }
}
