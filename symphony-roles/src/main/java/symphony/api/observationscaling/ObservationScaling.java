package symphony.api.observationscaling;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Brings observations to one scale, before any network sees them; the memory keeps them raw. */
public interface ObservationScaling extends Pluggable {

  /**
   * What the networks see.
   *
   * @param observation shape {@code (cohort, batch, observations)}
   * @return the same shape
   */
  <T extends TNumber> Operand<T> scale(GraphScope<T> g, Operand<T> observation);

  /**
   * What must run with each step of the warm start.
   *
   * @param observation what the step's action was chosen for, {@code (cohort, 1, observations)}
   */
  default <T extends TNumber> List<Op> explored(GraphScope<T> g, Operand<T> observation) {
    return List.of();
  }

  /**
   * What must run once, when the warm start is over.
   *
   * @param observations how many numbers an observation has
   */
  default <T extends TNumber> List<Op> warmStartEnded(GraphScope<T> g, long observations) {
    return List.of();
  }
}
