package symphony.tf.contract;

import java.util.List;
import symphony.api.criticloss.CriticLoss;
import symphony.testkit.CriticLossContract;
import symphony.tf.criticloss.Huber;
import symphony.tf.criticloss.KPower;
import symphony.tf.criticloss.LogCosh;
import symphony.tf.criticloss.PseudoHuber;
import symphony.tf.criticloss.QuantileHuber;
import symphony.tf.criticloss.ReHE;
import symphony.tf.criticloss.ReHSE;
import symphony.tf.criticloss.SquaredError;

final class CriticLossesTests extends CriticLossContract {

  @Override
  protected List<CriticLoss> candidates() {
    return List.of(
        new ReHSE(),
        new ReHE(),
        new KPower(0.2),
        new SquaredError(),
        new Huber(1),
        new LogCosh(),
        new PseudoHuber(1),
        new QuantileHuber(1));
  }
}
