package symphony.tf.regularizer;

import java.util.Set;
import org.tensorflow.Operand;
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
 * Swaddling with one constant β: {@code mean Ω(σ^{1/β}) + β·σ ln σ + Ω(β²)}. The policy's β head
 * gets no gradient from it.
 */
@Ingredient(
    name = "swaddling-fixed-beta",
    summary = "Swaddling with one fixed β for all, instead of a learnt one.",
    formula = "mean Ω(σ^{1/β}) + β·σ ln σ + Ω(β²)",
    source = "arXiv 2512.10477 with β held fixed")
public record SwaddlingFixedBeta(
    @Parameter(value = "The fixed β", range = "(0, 1)") double beta,
    @Parameter(
            value = "The minimum distance of σ from 0 and 1 inside this term",
            range = "(0, 0.1]")
        double clip)
    implements Regularizer {

  /** Checks the ranges. */
  public SwaddlingFixedBeta {
    Parameters.check(SwaddlingFixedBeta.class, beta, clip);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static SwaddlingFixedBeta provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Operand<T> scale = view.nextPolicy().scale().orElseThrow();
    Operand<T> beta = g.constant(beta());
    Operand<T> entropy = SwaddlingTerms.entropy(g, SwaddlingTerms.inside(g, scale, clip), beta);
    Operand<T> each = g.tf().math.add(entropy, SwaddlingTerms.width(g, beta));
    return Penalty.of(Rows.mean(g, each));
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(ActionSquash.SCALE);
  }
}
