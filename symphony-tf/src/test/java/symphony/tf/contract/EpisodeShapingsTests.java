package symphony.tf.contract;

import java.util.List;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.testkit.EpisodeShapingContract;
import symphony.tf.episodeshaping.DeliberateFall;
import symphony.tf.episodeshaping.NoShaping;

final class EpisodeShapingsTests extends EpisodeShapingContract {

  @Override
  protected List<EpisodeShaping> candidates() {
    return List.of(new DeliberateFall(50, false), new NoShaping());
  }
}
