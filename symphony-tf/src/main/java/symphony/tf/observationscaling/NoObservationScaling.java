package symphony.tf.observationscaling;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.observationscaling.ObservationScaling;

/** Leaves observations as they are. */
public final class NoObservationScaling implements ObservationScaling {

  @Override
  public <T extends TNumber> Operand<T> scale(GraphScope<T> g, Operand<T> observation) {
    return observation;
  }
}
