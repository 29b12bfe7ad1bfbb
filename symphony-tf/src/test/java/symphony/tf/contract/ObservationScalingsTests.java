package symphony.tf.contract;

import java.util.List;
import symphony.api.observationscaling.ObservationScaling;
import symphony.testkit.ObservationScalingContract;
import symphony.tf.observationscaling.ExplorationRange;
import symphony.tf.observationscaling.NoObservationScaling;

final class ObservationScalingsTests extends ObservationScalingContract {

  @Override
  protected List<ObservationScaling> candidates() {
    return List.of(new NoObservationScaling(), new ExplorationRange(2, 2));
  }
}
