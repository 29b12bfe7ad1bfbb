package symphony.tf.regularizer;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.regularizer.Regularizer;

/**
 * Swaddling with one β for all: {@code mean Ω(σ^{1/β}) + β·σ ln σ + Ω(β²)}. The policy's β head
 * gets no gradient from it.
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
    Operand<T> beta = g.constant(config.beta());
    Operand<T> entropy =
        SwaddlingTerms.entropy(g, SwaddlingTerms.inside(g, scale, config.clip()), beta);
    Operand<T> each = g.tf().math.add(entropy, SwaddlingTerms.width(g, beta));
    return Penalty.of(Rows.mean(g, each));
  }
}
