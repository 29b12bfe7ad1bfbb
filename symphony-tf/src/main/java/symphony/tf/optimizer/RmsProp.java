package symphony.tf.optimizer;

import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;

/**
 * {@code v ← ρv + (1-ρ)g²; θ ← θ - lr·g/(√v + ε)}, which is Adam with β₁ = 0 and without bias
 * correction, and computed so.
 *
 * <p>Source: Tieleman and Hinton 2012, with PyTorch's place for ε; D24, F25 and 1.0b of Symphony.
 */
public final class RmsProp implements Optimizer {

  private final RmsPropConfig config;

  /** With checked parameters. */
  public RmsProp(RmsPropConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    LearningRates rates = new LearningRates(config.learningRate(), config.actorLearningRate());
    FusedAdam<T> adam = FusedAdam.uncorrected(g, 0, config.decay(), g.constant(config.epsilon()));
    return parameters.stream().map(p -> adam.step(g, moments, p, rates.of(p.group()), 0)).toList();
  }
}
