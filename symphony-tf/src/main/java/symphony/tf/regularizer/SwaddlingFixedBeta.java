package symphony.tf.regularizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;

/**
 * Swaddling with one β for all: {@code mean Ω(σ^{1/β}) + β·σ ln σ + Ω(β²)}. The policy's β head gets
 * no gradient from it.
 */
public final class SwaddlingFixedBeta implements Regularizer {

  private final SwaddlingFixedBetaConfig config;

  /** With checked parameters. */
  public SwaddlingFixedBeta(SwaddlingFixedBetaConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Operand<T> scale = SwaddlingTerms.required(view.nextPolicy().scale(), "scale");
    Operand<T> each =
        SwaddlingTerms.of(
            g,
            SwaddlingTerms.inside(g, scale, config.clip()),
            g.constant(config.beta()));
    return new Penalty<>(
        Rows.mean(g, each), Optional.empty(), List.of(), Map.of("scale", Rows.mean(g, scale)));
  }
}
