package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;

/** No regularisation: the term is zero. */
@Ingredient(name = "none", summary = "No term.", formula = "0", source = "neutral", neutral = true)
public record NoRegularizer() implements Regularizer {

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    long cohort = view.observation().shape().get(0);
    Operand<T> zeros = g.constant(new double[Math.toIntExact(cohort)]);
    return Penalty.of(zeros);
  }
}
