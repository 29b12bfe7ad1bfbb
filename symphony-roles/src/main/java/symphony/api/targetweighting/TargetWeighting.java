package symphony.api.targetweighting;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Combines the nodes of all critics into the value that the target and the actor use. */
public interface TargetWeighting extends Pluggable {

  /**
   * Combines them.
   *
   * @param nodes shape {@code (cohort, critic, batch, node)}
   * @return shape {@code (cohort, batch, atoms)}: one atom for a value, more for a distribution
   *     (whose mean the actor maximizes); differentiable
   */
  <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes);
}
