package symphony.api.observationscaling;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Scales observations before they reach a network; the memory stores them unscaled. */
public interface ObservationScaling extends Pluggable {

  /**
   * The input of the networks.
   *
   * @param observation shape {@code (cohort, batch, observations)}
   * @return the same shape
   */
  <T extends TNumber> Operand<T> scale(GraphScope<T> g, Operand<T> observation);

  /**
   * Operations that must run with each step of the warm start.
   *
   * @param observation the observation for which the step's action was chosen, {@code (cohort, 1,
   *     observations)}
   */
  default <T extends TNumber> List<Op> explored(GraphScope<T> g, Operand<T> observation) {
    return List.of();
  }

  /**
   * Operations that must run once, when the warm start ends.
   *
   * @param observations the size of an observation
   */
  default <T extends TNumber> List<Op> warmStartEnded(GraphScope<T> g, long observations) {
    return List.of();
  }
}
