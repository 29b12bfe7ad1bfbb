package symphony.api.criticloss;

import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;

/** The loss of the critics' nodes against their target. */
public interface CriticLoss extends Pluggable {

  /** The target may have several atoms, from a target weighting that keeps a distribution. */
  Capability DISTRIBUTION = new Capability(CriticLoss.class, "a loss for target distributions");

  /** {@link CriticError#weights} are used, as in {@link CriticError#mean}. */
  Capability WEIGHTS = new Capability(CriticLoss.class, "the use of importance weights");

  /** Importance weights, unless a loss overrides this. */
  @Override
  default Set<Capability> gives() {
    return Set.of(WEIGHTS);
  }

  /**
   * The loss of each member of the cohort.
   *
   * @return shape {@code (cohort)}
   */
  <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error);
}
