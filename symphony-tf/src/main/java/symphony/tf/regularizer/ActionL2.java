package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;

/** {@code c·mean raw²} over all of the actor's raw outputs at the next state. */
public final class ActionL2 implements Regularizer {

  private final ActionL2Config config;

  /** With checked parameters. */
  public ActionL2(ActionL2Config config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Operand<T> squares = g.tf().math.square(view.nextPolicy().raw());
    return Penalty.of(g.tf().math.mul(Rows.mean(g, squares), g.constant(config.coefficient())));
  }
}
