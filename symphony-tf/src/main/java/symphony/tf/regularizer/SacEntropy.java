package symphony.tf.regularizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.regularizer.Regularizer;

/**
 * Maximum entropy: {@code T·mean ln π(a|s)} is added to the actor's loss and {@code -T·ln π(a′|s′)}
 * to the TD target. Adam (0.9, 0.999) with bias correction adapts the temperature T with the
 * gradient {@code ∇ ln T = T·(-ln π - H̄)}, where H̄ is the target entropy.
 *
 * <p>Source: Haarnoja et al. 2018, arXiv 1812.05905, section 5.
 */
@Ingredient(
    name = "sac-entropy",
    summary = "Maximum entropy with a learnt temperature.",
    formula =
        "T·mean ln π(a|s); the target gains −T·ln π(a′|s′); ln T descends T·(−ln π − " + "H̄)",
    source = "Haarnoja et al. 2018 (arXiv 1812.05905), section 5")
public record SacEntropy(
    @Parameter(value = "The initial temperature T", range = "(0, inf)") double initialTemperature,
    @Parameter(value = "The target entropy H̄ for each action dimension", range = "(-inf, inf)")
        double targetEntropyPerAction,
    @Parameter(value = "The temperature's learning rate; 0 keeps it fixed", range = "[0, 1]")
        double learningRate)
    implements Regularizer {

  private static final double BETA1 = 0.9;

  private static final double BETA2 = 0.999;

  private static final double EPSILON = 1e-8;

  /** Checks the ranges. */
  public SacEntropy {
    Parameters.check(SacEntropy.class, initialTemperature, targetEntropyPerAction, learningRate);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static SacEntropy provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    State<T> logTemperature =
        g.state("log-temperature", Shape.of(1, 1), Math.log(initialTemperature));
    Operand<T> temperature = tf.math.exp(logTemperature.read());
    Operand<T> now = view.policy().logProbability().orElseThrow();
    Operand<T> next = tf.stopGradient(view.nextPolicy().logProbability().orElseThrow());
    Operand<T> entropy = tf.math.neg(tf.math.mean(tf.stopGradient(now), tf.constant(-2), keep()));
    return new Penalty<>(
        Rows.mean(g, tf.math.mul(temperature, now)),
        Optional.of(tf.math.neg(tf.math.mul(temperature, next))),
        updates(g, view, logTemperature, temperature, entropy),
        Map.of("temperature", Rows.mean(g, temperature), "entropy", Rows.mean(g, entropy)));
  }

  private <T extends TNumber> List<Op> updates(
      GraphScope<T> g,
      ActorView<T> view,
      State<T> logTemperature,
      Operand<T> temperature,
      Operand<T> entropy) {
    if (learningRate == 0) {
      return List.of();
    }
    Ops tf = g.tf();
    long actions = view.action().shape().get(2);
    Operand<T> excess = tf.math.sub(entropy, g.constant(targetEntropyPerAction * actions));
    return adam(g, logTemperature, tf.math.mul(temperature, excess));
  }

  private <T extends TNumber> List<Op> adam(
      GraphScope<T> g, State<T> parameter, Operand<T> gradient) {
    Ops tf = g.tf();
    List<Op> updates = new ArrayList<>();
    Operand<T> mean = average(g, "mean", BETA1, gradient, updates);
    Operand<T> square = average(g, "square", BETA2, tf.math.square(gradient), updates);
    Operand<T> divisor = tf.math.add(tf.math.sqrt(square), g.constant(EPSILON));
    Operand<T> step = tf.math.mul(tf.math.div(mean, divisor), g.constant(learningRate));
    updates.add(parameter.assign(tf.math.sub(parameter.read(), step)));
    return updates;
  }

  /** An exponential moving average with bias correction for its initial value 0. */
  private static <T extends TNumber> Operand<T> average(
      GraphScope<T> g, String name, double beta, Operand<T> value, List<Op> updates) {
    Ops tf = g.tf();
    State<T> average = g.state(name, Shape.of(1, 1), 0);
    State<T> power = g.state(name + "-power", Shape.of(1, 1), 1);
    Operand<T> next =
        tf.math.add(
            tf.math.mul(average.read(), g.constant(beta)),
            tf.math.mul(value, g.constant(1 - beta)));
    Operand<T> nextPower = tf.math.mul(power.read(), g.constant(beta));
    updates.add(average.assign(next));
    updates.add(power.assign(nextPower));
    return tf.math.div(next, tf.math.sub(g.constant(1), nextPower));
  }

  private static Mean.Options keep() {
    return Mean.keepDims(true);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(ActionSquash.PROBABILITY);
  }
}
