package symphony.tf.regularizer;

import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.regularizer.Regularizer;

/**
 * {@code c·mean atanh(4(½ - σ^¼)²)}: zero at σ = 1/16 and steep at both ends. Source: the author's
 * code of September 2025.
 */
@Ingredient(
    name = "quarter-root",
    summary = "Pulls the action scale towards one sixteenth.",
    formula = "c·mean atanh(4(½ − σ^¼)²), σ clipped",
    source = "the author's code of September 2025 (SEP25: c = 0.005, with sigmoid-scale)")
public record QuarterRoot(
    @Parameter(value = "The coefficient c", range = "[0, inf)") double coefficient,
    @Parameter(
            value = "The minimum distance of σ from 0 and 1 inside this term",
            range = "(0, 0.1]")
        double clip)
    implements Regularizer {

  /** Checks the ranges. */
  public QuarterRoot {
    Parameters.check(QuarterRoot.class, coefficient, clip);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static QuarterRoot provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> scale = view.nextPolicy().scale().orElseThrow();
    Operand<T> root = tf.math.sqrt(tf.math.sqrt(SwaddlingTerms.inside(g, scale, clip)));
    Operand<T> distance = tf.math.squaredDifference(g.constant(0.5), root);
    Operand<T> each = tf.math.atanh(tf.math.mul(distance, g.constant(4)));
    return Penalty.of(tf.math.mul(Rows.mean(g, each), g.constant(coefficient)));
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(ActionSquash.SCALE);
  }
}
