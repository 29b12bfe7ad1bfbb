package symphony.tf.optimizer;

import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code v ← ρv + (1-ρ)g²; θ ← θ - lr·g/(√v + ε)}, which is Adam with β₁ = 0 and without bias
 * correction, and is computed that way.
 *
 * <p>Source: Tieleman and Hinton 2012, with PyTorch's place for ε; D24, F25 and 1.0b of Symphony.
 */
@Ingredient(
    name = "rmsprop",
    summary = "Steps divided by the root of the running mean square.",
    formula = "v ← ρv + (1−ρ)g²; θ ← θ − lr·g/(√v + ε)",
    source = "Tieleman and Hinton 2012; D24, F25, 1.0b")
public record RmsProp(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The square's smoothing ρ", range = "[0, 1)") double decay,
    @Parameter(value = "Keeps the divisor away from zero", range = "(0, inf)") double epsilon)
    implements Optimizer {

  /** Checks the ranges. */
  public RmsProp {
    Parameters.check(RmsProp.class, learningRate, actorLearningRate, decay, epsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static RmsProp provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(learningRate, actorLearningRate);
    FusedAdam<T> adam = FusedAdam.uncorrected(g, 0, decay, g.constant(epsilon));
    return parameters.stream().map(p -> adam.step(g, moments, p, rates.of(p.group()), 0)).toList();
  }
}
