package symphony.tf.contract;

import java.util.List;
import symphony.api.actorobjective.ActorObjective;
import symphony.testkit.ActorObjectiveContract;
import symphony.tf.actorobjective.Ddpg;
import symphony.tf.actorobjective.DirectQ;
import symphony.tf.actorobjective.DirectQ.At;
import symphony.tf.actorobjective.ImmediateAdvantage;
import symphony.tf.actorobjective.LearnedBaseline;
import symphony.tf.actorobjective.Td3;
import symphony.tf.actorobjective.TemporalAdvantage;
import symphony.tf.actorobjective.TemporalAdvantage.Form;

final class ActorObjectivesTests extends ActorObjectiveContract {

  @Override
  protected List<ActorObjective> candidates() {
    return List.of(
        new TemporalAdvantage(Form.PER_SAMPLE, 0.618, true, 1e-6, 1),
        new TemporalAdvantage(Form.SCALAR, 0.618, true, 1e-6, 1),
        new TemporalAdvantage(Form.PER_SAMPLE, 0.5, false, 1e-6, 0.2),
        new TemporalAdvantage(Form.SCALAR, 0.995, false, 1e-6, 1),
        new LearnedBaseline(true, 1e-6),
        new LearnedBaseline(false, 1e-6),
        new DirectQ(At.NEXT, false, 0.618, 1e-6),
        new DirectQ(At.NEXT, true, 0.618, 1e-6),
        new DirectQ(At.NOW, false, 0.618, 1e-6),
        new ImmediateAdvantage(true, true),
        new Ddpg(),
        new Td3(0.2, 0.5));
  }
}
