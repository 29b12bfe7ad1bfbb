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
 * {@code m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; θ ← θ - lr·(m/(√v + ε) + λθ)}: Adam with decoupled
 * decay of the old value and without bias correction, so that the first step is (1-β₁)/√(1-β₂) =
 * 5.4 learning rates with S3's betas.
 *
 * <p>Source: arXiv 2512.10477, Eq. 6, which prints the divisor without its root.
 */
@Ingredient(
    name = "adamw",
    summary = "Adam with decoupled weight decay and without bias correction.",
    formula = "m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − lr·(m/(√v + ε) + λθ)",
    source = "arXiv 2512.10477, Eq. 6; Loshchilov and Hutter 2019 (arXiv 1711.05101)",
    differs =
        "Eq. 6 prints m/v without the root, which would give steps of hundreds of "
            + "learning rates; the code takes the root.")
public record AdamW(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The mean's smoothing β₁", range = "[0, 1)") double beta1,
    @Parameter(value = "The square's smoothing β₂", range = "[0, 1)") double beta2,
    @Parameter(value = "The decay λ", range = "[0, 1]") double weightDecay,
    @Parameter(value = "Keeps the divisor away from zero", range = "(0, inf)") double epsilon)
    implements Optimizer {

  /** Checks the ranges. */
  public AdamW {
    Parameters.check(
        AdamW.class, learningRate, actorLearningRate, beta1, beta2, weightDecay, epsilon);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static AdamW provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(learningRate, actorLearningRate);
    FusedAdam<T> adam = FusedAdam.uncorrected(g, beta1, beta2, g.constant(epsilon));
    return parameters.stream()
        .map(
            p -> {
              double rate = rates.of(p.group());
              return adam.step(g, moments, p, rate, rate * weightDecay);
            })
        .toList();
  }
}
