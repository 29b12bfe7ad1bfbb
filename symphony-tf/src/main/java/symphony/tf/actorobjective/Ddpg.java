package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/**
 * {@code L = -mean Q(s, μ(s))} through the online critics; the TD target uses the target actor's
 * action without noise. Source: Lillicrap et al. 2015, arXiv 1509.02971.
 */
@Ingredient(
    name = "ddpg",
    summary = "The deterministic policy gradient with a target actor.",
    formula = "L = −mean Q(s, μ(s)); the target takes μ′(s′)",
    source = "Lillicrap et al. 2015 (arXiv 1509.02971)")
public record Ddpg() implements ActorObjective {

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Operand<T> value =
        view.value(view.observation(), view.policy().mean(), ActorView.Weights.FROZEN);
    Operand<T> mean = Batches.mean(g, value);
    return new Objective<>(g.tf().math.neg(mean), List.of(), Map.of("value", mean));
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> targetPolicy(GraphScope<T> g, ActorView<T> view) {
    return TargetActions.of(view.targetPolicy(), view.targetPolicy().mean());
  }
}
