package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * The advantage of the next state's value under the policy's action over a learnt value that
 * depends only on the state, in place of a running mean.
 *
 * <pre>{@code
 * A = (q′ - stop V(s′))/max(|stop V(s′)|, floor)      or without the divisor
 * L = -mean G(A) + ½·mean(V(s′) - stop q′)²           G(b) = |b|·tanh(b/2)
 * }</pre>
 *
 * <p>V has the actor's architecture and learns with the critics. Source: the baseline of
 * actor-critic methods (Mnih et al. 2016, arXiv 1602.01783), in the paper's objective.
 */
@Ingredient(
    name = "learned-baseline",
    summary =
        "The advantage of the next state's value over a learnt value that depends only on "
            + "the state.",
    formula =
        "L = −mean G((q′ − V)/max(|V|, floor)) + ½·mean(V − stop q′)², V = V(s′), G(b) = "
            + "|b|·tanh(b/2)",
    source = "the baseline of Mnih et al. 2016 (arXiv 1602.01783), in the paper's objective")
public record LearnedBaseline(
    @Parameter("Whether the advantage is divided by the size of the baseline") boolean normalized,
    @Parameter(value = "The minimum size in the division", range = "(0, inf)") double floor)
    implements ActorObjective {

  /** Checks the ranges. */
  public LearnedBaseline {
    Parameters.check(LearnedBaseline.class, normalized, floor);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static LearnedBaseline provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> value = view.nextValue();
    Operand<T> baseline = view.baseline(view.nextObservation());
    Operand<T> advantage = advantage(g, value, tf.stopGradient(baseline));
    Operand<T> shaped =
        tf.math.mul(tf.math.abs(advantage), tf.math.tanh(tf.math.mul(advantage, g.constant(0.5))));
    Operand<T> error = tf.math.squaredDifference(baseline, tf.stopGradient(value));
    Operand<T> loss =
        tf.math.sub(tf.math.mul(Batches.mean(g, error), g.constant(0.5)), Batches.mean(g, shaped));
    return new Objective<>(
        loss,
        List.of(),
        Map.of(
            "value", Batches.mean(g, value),
            "baseline", Batches.mean(g, baseline),
            "advantage", Batches.mean(g, advantage)));
  }

  private <T extends TNumber> Operand<T> advantage(
      GraphScope<T> g, Operand<T> value, Operand<T> baseline) {
    Ops tf = g.tf();
    Operand<T> difference = tf.math.sub(value, baseline);
    return normalized
        ? tf.math.div(difference, tf.math.maximum(tf.math.abs(baseline), g.constant(floor)))
        : difference;
  }
}
