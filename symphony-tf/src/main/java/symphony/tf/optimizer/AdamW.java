package symphony.tf.optimizer;

import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;

/**
 * {@code m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; θ ← θ - lr·(m/(√v + ε) + λθ)}: Adam with decoupled
 * decay of the old value and without bias correction, so that the first step is (1-β₁)/√(1-β₂) =
 * 5.4 learning rates with S3's betas.
 *
 * <p>Source: arXiv 2512.10477, Eq. 6, which prints the divisor without its root.
 */
public final class AdamW implements Optimizer {

  private final AdamWConfig config;

  /** With checked parameters. */
  public AdamW(AdamWConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(config.learningRate(), config.actorLearningRate());
    FusedAdam<T> adam =
        FusedAdam.uncorrected(g, config.beta1(), config.beta2(), g.constant(config.epsilon()));
    return parameters.stream()
        .map(
            p -> {
              double rate = rates.of(p.group());
              return adam.step(g, moments, p, rate, rate * config.weightDecay());
            })
        .toList();
  }
}
