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
 * AdamW without bias correction whose ε begins at 1 - ε_end and fades before each step, {@code ε ←
 * β₂ε + (1-β₂)ε_end}: at first the steps are those of plain momentum, later Adam's. In closed form
 * {@code ε_t = ε_end + β₂^t·(1 - 2ε_end)}.
 *
 * <p>Source: the August 2026 revision of arXiv 2512.10477. Its text prints β₂ = 0.995 beside τ =
 * 0.001, the code has 1 - τ = 0.999.
 */
public final class AdamWDiminishingEpsilon implements Optimizer {

  private final AdamWDiminishingEpsilonConfig config;

  /** With checked parameters. */
  public AdamWDiminishingEpsilon(AdamWDiminishingEpsilonConfig config) {
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
    double end = config.finalEpsilon();
    Operand<T> power = tf.math.pow(g.constant(config.beta2()), step);
    Operand<T> epsilon = tf.math.add(tf.math.mul(power, g.constant(1 - 2 * end)), g.constant(end));
    return FusedAdam.uncorrected(g, config.beta1(), config.beta2(), epsilon);
  }
}
