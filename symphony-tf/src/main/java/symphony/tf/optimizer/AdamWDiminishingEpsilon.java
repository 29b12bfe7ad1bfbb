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
 * AdamW without bias correction whose ε starts at 1 - ε_end and decreases before each step, {@code
 * ε ← β₂ε + (1-β₂)ε_end}: at first the steps are those of plain momentum, later Adam's. In closed
 * form {@code ε_t = ε_end + β₂^t·(1 - 2ε_end)}.
 *
 * <p>Source: the August 2026 revision of arXiv 2512.10477. Its text prints β₂ = 0.995 next to τ =
 * 0.001, the code has 1 - τ = 0.999.
 */
@Ingredient(
    name = "adamw-diminishing-epsilon",
    summary = "AdamW without bias correction, with an ε that starts near 1 and decreases.",
    formula = "ε ← β₂ε + (1−β₂)·ε_end, from 1 − ε_end; then as adamw",
    source = "the August 2026 revision of arXiv 2512.10477",
    differs = "The text prints β₂ = 0.995 next to τ = 0.001, the code has 1 − τ = 0.999.")
public record AdamWDiminishingEpsilon(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The mean's smoothing β₁", range = "[0, 1)") double beta1,
    @Parameter(value = "The smoothing β₂ of square and ε", range = "[0, 1)") double beta2,
    @Parameter(value = "The decay λ", range = "[0, 1]") double weightDecay,
    @Parameter(value = "The final value of ε, ε_end", range = "(0, 1)") double finalEpsilon)
    implements Optimizer {

  /** Checks the ranges. */
  public AdamWDiminishingEpsilon {
    Parameters.check(
        AdamWDiminishingEpsilon.class,
        learningRate,
        actorLearningRate,
        beta1,
        beta2,
        weightDecay,
        finalEpsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static AdamWDiminishingEpsilon provider() {
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
    double end = finalEpsilon;
    Operand<T> power = tf.math.pow(g.constant(beta2), step);
    Operand<T> epsilon = tf.math.add(tf.math.mul(power, g.constant(1 - 2 * end)), g.constant(end));
    return FusedAdam.uncorrected(g, beta1, beta2, epsilon);
  }
}
