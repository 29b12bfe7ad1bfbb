package symphony.api.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** The loss of the critics' nodes against their target. */
public interface CriticLoss extends Pluggable {

  /**
   * The loss of each member of the cohort.
   *
   * @return shape {@code (cohort)}
   */
  <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error);
}
