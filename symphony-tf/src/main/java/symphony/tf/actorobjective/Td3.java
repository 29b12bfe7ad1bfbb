package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code L = -mean Q₁(s, μ(s))} through the first online critic; the TD target uses {@code
 * clip(μ′(s′) + clip(σn, ±c), ±1)}. The update schedule delays actor and targets.
 *
 * <p>Source: Fujimoto et al. 2018, arXiv 1802.09477.
 */
@Ingredient(
    name = "td3-delayed",
    summary =
        "The deterministic policy gradient through the first critic, with smoothed target "
            + "actions; update-schedule delayed delays the actor.",
    formula = "L = −mean Q₁(s, μ(s)); the target takes clip(μ′(s′) + clip(σn, ±c), ±1)",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public record Td3(
    @Parameter(value = "The deviation σ of the target action's noise", range = "[0, inf)")
        double smoothing,
    @Parameter(value = "The bound c of that noise", range = "(0, inf)") double clip)
    implements ActorObjective {

  /** Checks the ranges. */
  public Td3 {
    Parameters.check(Td3.class, smoothing, clip);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Td3 provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> nodes =
        view.criticNodes(view.observation(), view.policy().mean(), ActorView.Weights.FROZEN);
    Operand<T> first = tf.unstack(nodes, nodes.shape().get(1), Unstack.axis(1L)).output().get(0);
    Operand<T> mean = Batches.mean(g, first);
    return new Objective<>(tf.math.neg(mean), List.of(), Map.of("value", mean));
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> targetPolicy(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    PolicyOutput<T> target = view.targetPolicy();
    Operand<T> noise = tf.math.mul(g.normal("smoothing", target.mean()), g.constant(smoothing));
    Operand<T> smoothed = tf.math.add(target.mean(), clip(g, noise, clip));
    return TargetActions.of(target, clip(g, smoothed, 1));
  }

  private static <T extends TNumber> Operand<T> clip(GraphScope<T> g, Operand<T> x, double bound) {
    Ops tf = g.tf();
    return tf.math.minimum(tf.math.maximum(x, g.constant(-bound)), g.constant(bound));
  }
}
