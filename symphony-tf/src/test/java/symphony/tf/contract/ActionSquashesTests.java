package symphony.tf.contract;

import java.util.List;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.plugin.NoParameters;
import symphony.testkit.ActionSquashContract;
import symphony.testkit.Candidate;
import symphony.tf.actionsquash.ClipProvider;
import symphony.tf.actionsquash.LimitedTanhProvider;
import symphony.tf.actionsquash.ScaledTanhConfig;
import symphony.tf.actionsquash.ScaledTanhProvider;
import symphony.tf.actionsquash.SigmoidScaleProvider;
import symphony.tf.actionsquash.TanhGaussianConfig;
import symphony.tf.actionsquash.TanhGaussianProvider;
import symphony.tf.actionsquash.TanhProvider;

final class ActionSquashesTests extends ActionSquashContract {

  @Override
  protected List<Candidate<ActionSquash>> candidates() {
    return List.of(
        Candidate.of(new ScaledTanhProvider(), new ScaledTanhConfig(true)),
        Candidate.of(new ScaledTanhProvider(), new ScaledTanhConfig(false)),
        Candidate.of(new LimitedTanhProvider(), new NoParameters()),
        Candidate.of(new SigmoidScaleProvider(), new NoParameters()),
        Candidate.of(new TanhProvider(), new NoParameters()),
        Candidate.of(new TanhGaussianProvider(), new TanhGaussianConfig(-20, 2)),
        Candidate.of(new ClipProvider(), new NoParameters()));
  }
}
