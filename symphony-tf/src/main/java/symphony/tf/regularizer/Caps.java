package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.regularizer.Regularizer;

/**
 * {@code c·mean‖μ(s) - μ(s′)‖}, with the Euclidean norm over the actions without noise. 1e-12 is
 * added under the root so that the gradient is finite where both actions are equal.
 *
 * <p>Source: Mysore et al. 2021, arXiv 2012.06644, the temporal term.
 */
@Ingredient(
    name = "caps",
    summary = "Penalizes different actions in neighbouring states.",
    formula = "c·mean‖μ(s) − μ(s′)‖",
    source = "Mysore et al. 2021 (arXiv 2012.06644)",
    differs = "Only the temporal term, without the spatial one.")
public record Caps(@Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient)
    implements Regularizer {

  private static final double UNDER_ROOT = 1e-12;

  /** Checks the ranges. */
  public Caps {
    Parameters.check(Caps.class, coefficient);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Caps provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> squares = tf.math.squaredDifference(view.policy().mean(), view.nextPolicy().mean());
    Operand<T> square = tf.reduceSum(squares, tf.constant(-1), ReduceSum.keepDims(true));
    Operand<T> norm = tf.math.sqrt(tf.math.add(square, g.constant(UNDER_ROOT)));
    return Penalty.of(tf.math.mul(Rows.mean(g, norm), g.constant(coefficient)));
  }
}
