package symphony.tf.contract;

import java.util.List;
import symphony.api.actionsquash.ActionSquash;
import symphony.testkit.ActionSquashContract;
import symphony.tf.actionsquash.Clip;
import symphony.tf.actionsquash.LimitedTanh;
import symphony.tf.actionsquash.ScaledTanh;
import symphony.tf.actionsquash.SigmoidScale;
import symphony.tf.actionsquash.Tanh;
import symphony.tf.actionsquash.TanhGaussian;

final class ActionSquashesTests extends ActionSquashContract {

  @Override
  protected List<ActionSquash> candidates() {
    return List.of(
        new ScaledTanh(true),
        new ScaledTanh(false),
        new LimitedTanh(),
        new SigmoidScale(),
        new Tanh(),
        new TanhGaussian(-20, 2),
        new Clip());
  }
}
