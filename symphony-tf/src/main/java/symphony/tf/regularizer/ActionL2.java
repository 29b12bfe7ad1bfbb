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

/** {@code c·mean raw²} over all of the actor's raw outputs at the next state. */
@Ingredient(
    name = "action-l2",
    summary = "Penalizes large raw outputs.",
    formula = "c·mean raw²",
    source = "common")
public record ActionL2(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient)
    implements Regularizer {

  /** Checks the ranges. */
  public ActionL2 {
    Parameters.check(ActionL2.class, coefficient);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ActionL2 provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Operand<T> squares = g.tf().math.square(view.nextPolicy().raw());
    return Penalty.of(g.tf().math.mul(Rows.mean(g, squares), g.constant(coefficient)));
  }
}
