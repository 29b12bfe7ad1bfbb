package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.regularizer.Regularizer;

/** {@code c·mean a²} of the next state's action. Source: arXiv 2512.10477, Eq. 5. */
@Ingredient(
    name = "control-cost",
    summary = "Penalizes large actions.",
    formula = "c·mean a²",
    source = "arXiv 2512.10477, Eq. 5")
public record ControlCostPenalty(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient)
    implements Regularizer {

  /** Checks the ranges. */
  public ControlCostPenalty {
    Parameters.check(ControlCostPenalty.class, coefficient);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ControlCostPenalty provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Operand<T> squares = g.tf().math.square(view.nextPolicy().action());
    return Penalty.of(g.tf().math.mul(Rows.mean(g, squares), g.constant(coefficient)));
  }
}
