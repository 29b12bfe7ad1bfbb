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
 * {@code m ← μm + g; θ ← θ - lr·m}: stochastic gradient descent with momentum. Source: Robbins and
 * Monro 1951; Polyak 1964.
 */
@Ingredient(
    name = "sgd",
    summary = "Stochastic gradient descent with momentum.",
    formula = "m ← μm + g; θ ← θ − lr·m",
    source = "Robbins and Monro 1951; Polyak 1964; neutral",
    neutral = true)
public record Sgd(
    @Parameter(value = "The critics' learning rate", range = "(0, 1]") double learningRate,
    @Parameter(value = "The actor's learning rate", range = "(0, 1]") double actorLearningRate,
    @Parameter(value = "The momentum μ", range = "[0, 1)") double momentum)
    implements Optimizer {

  /** Checks the ranges. */
  public Sgd {
    Parameters.check(Sgd.class, learningRate, actorLearningRate, momentum);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Sgd provider() {
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
    return g.tf()
        .train
        .resourceApplyMomentum(
            parameter.handle(),
            moments.of(parameter, "momentum", 0),
            g.constant(rate),
            parameter.gradient(),
            g.constant(momentum));
  }
}
