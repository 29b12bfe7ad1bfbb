package symphony.tf.optimizer;

import java.util.List;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.optimizer.Optimizer;

/**
 * {@code m ← μm + g; θ ← θ - lr·m}: stochastic gradient descent with momentum. Source: Robbins and
 * Monro 1951; Polyak 1964.
 */
public final class Sgd implements Optimizer {

  private final SgdConfig config;

  /** With checked parameters. */
  public Sgd(SgdConfig config) {
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
    return g.tf()
        .train
        .resourceApplyMomentum(
            parameter.handle(),
            moments.of(parameter, "momentum", 0),
            g.constant(rate),
            parameter.gradient(),
            g.constant(config.momentum()));
  }
}
