package symphony.tf.contract;

import java.util.List;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.plugin.NoParameters;
import symphony.testkit.ActorObjectiveContract;
import symphony.testkit.Candidate;
import symphony.tf.actorobjective.DdpgProvider;
import symphony.tf.actorobjective.DirectQConfig;
import symphony.tf.actorobjective.DirectQConfig.At;
import symphony.tf.actorobjective.DirectQProvider;
import symphony.tf.actorobjective.ImmediateAdvantageConfig;
import symphony.tf.actorobjective.ImmediateAdvantageProvider;
import symphony.tf.actorobjective.LearnedBaselineConfig;
import symphony.tf.actorobjective.LearnedBaselineProvider;
import symphony.tf.actorobjective.Td3Config;
import symphony.tf.actorobjective.Td3Provider;
import symphony.tf.actorobjective.TemporalAdvantageConfig;
import symphony.tf.actorobjective.TemporalAdvantageConfig.Form;
import symphony.tf.actorobjective.TemporalAdvantageProvider;

final class ActorObjectivesTests extends ActorObjectiveContract {

  @Override
  protected List<Candidate<ActorObjective>> candidates() {
    return List.of(
        Candidate.of(
            new TemporalAdvantageProvider(),
            new TemporalAdvantageConfig(Form.PER_SAMPLE, 0.618, true, 1e-6, 1)),
        Candidate.of(
            new TemporalAdvantageProvider(),
            new TemporalAdvantageConfig(Form.SCALAR, 0.618, true, 1e-6, 1)),
        Candidate.of(
            new TemporalAdvantageProvider(),
            new TemporalAdvantageConfig(Form.PER_SAMPLE, 0.5, false, 1e-6, 0.2)),
        Candidate.of(
            new TemporalAdvantageProvider(),
            new TemporalAdvantageConfig(Form.SCALAR, 0.995, false, 1e-6, 1)),
        Candidate.of(new LearnedBaselineProvider(), new LearnedBaselineConfig(true, 1e-6)),
        Candidate.of(new LearnedBaselineProvider(), new LearnedBaselineConfig(false, 1e-6)),
        Candidate.of(new DirectQProvider(), new DirectQConfig(At.NEXT, false, 0.618, 1e-6)),
        Candidate.of(new DirectQProvider(), new DirectQConfig(At.NEXT, true, 0.618, 1e-6)),
        Candidate.of(new DirectQProvider(), new DirectQConfig(At.NOW, false, 0.618, 1e-6)),
        Candidate.of(new ImmediateAdvantageProvider(), new ImmediateAdvantageConfig(true, true)),
        Candidate.of(new DdpgProvider(), new NoParameters()),
        Candidate.of(new Td3Provider(), new Td3Config(0.2, 0.5)));
  }
}
