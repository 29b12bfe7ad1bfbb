package symphony.tf.contract;

import java.util.List;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.plugin.NoParameters;
import symphony.testkit.Candidate;
import symphony.testkit.ObservationScalingContract;
import symphony.tf.observationscaling.ExplorationRangeConfig;
import symphony.tf.observationscaling.ExplorationRangeProvider;
import symphony.tf.observationscaling.NoObservationScalingProvider;

final class ObservationScalingsTests extends ObservationScalingContract {

  @Override
  protected List<Candidate<ObservationScaling>> candidates() {
    return List.of(
        Candidate.of(new NoObservationScalingProvider(), new NoParameters()),
        Candidate.of(new ExplorationRangeProvider(), new ExplorationRangeConfig(2, 2)));
  }
}
