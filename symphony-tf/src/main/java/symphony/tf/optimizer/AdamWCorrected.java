package symphony.tf.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;

/**
 * {@code θ ← θ - lr·(m̂/(√v̂ + ε) + λθ)} with {@code m̂ = m/(1-β₁^t), v̂ = v/(1-β₂^t)}: Adam with
 * decoupled decay and bias correction; λ = 0 is plain Adam.
 *
 * <p>Source: Kingma and Ba 2015, arXiv 1412.6980; Loshchilov and Hutter 2019, arXiv 1711.05101.
 * TensorFlow's kernel adds its epsilon before the correction, so it is given ε·√(1-β₂^t).
 */
public final class AdamWCorrected implements Optimizer {

  private final AdamWCorrectedConfig config;

  /** With checked parameters. */
  public AdamWCorrected(AdamWCorrectedConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(config.learningRate(), config.actorLearningRate());
    StepCounts<T> counts = new StepCounts<>(g, step -> at(g, step));
    List<Op> operations = new ArrayList<>();
    for (Trainable<T> p : parameters) {
      double rate = rates.of(p.group());
      FusedAdam<T> adam = counts.of(p.group());
      operations.add(adam.step(g, moments, p, rate, rate * config.weightDecay()));
    }
    operations.addAll(counts.updates());
    return operations;
  }

  private <T extends TNumber> FusedAdam<T> at(GraphScope<T> g, Operand<T> step) {
    Ops tf = g.tf();
    Operand<T> beta1 = g.constant(config.beta1());
    Operand<T> beta2 = g.constant(config.beta2());
    Operand<T> beta2Power = tf.math.pow(beta2, step);
    Operand<T> root = tf.math.sqrt(tf.math.sub(g.constant(1), beta2Power));
    return new FusedAdam<>(
        beta1,
        beta2,
        tf.math.pow(beta1, step),
        beta2Power,
        tf.math.mul(root, g.constant(config.epsilon())));
  }
}
