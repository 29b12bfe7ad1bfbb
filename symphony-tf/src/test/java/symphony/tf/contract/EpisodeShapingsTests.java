package symphony.tf.contract;

import java.util.List;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.plugin.NoParameters;
import symphony.testkit.Candidate;
import symphony.testkit.EpisodeShapingContract;
import symphony.tf.episodeshaping.DeliberateFallConfig;
import symphony.tf.episodeshaping.DeliberateFallProvider;
import symphony.tf.episodeshaping.NoShapingProvider;

final class EpisodeShapingsTests extends EpisodeShapingContract {

  @Override
  protected List<Candidate<EpisodeShaping>> candidates() {
    return List.of(
        Candidate.of(new DeliberateFallProvider(), new DeliberateFallConfig(50, false)),
        Candidate.of(new NoShapingProvider(), new NoParameters()));
  }
}
