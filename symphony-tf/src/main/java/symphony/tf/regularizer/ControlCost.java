package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;

/** {@code c·mean a²} of the next state's action. Source: arXiv 2512.10477, Eq. 5. */
public final class ControlCost implements Regularizer {

  private final ControlCostConfig config;

  /** With checked parameters. */
  public ControlCost(ControlCostConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Operand<T> squares = g.tf().math.square(view.nextPolicy().action());
    return Penalty.of(g.tf().math.mul(Rows.mean(g, squares), g.constant(config.coefficient())));
  }
}
