package symphony.tf.contract;

import java.util.List;
import symphony.api.criticloss.CriticLoss;
import symphony.api.plugin.NoParameters;
import symphony.testkit.Candidate;
import symphony.testkit.CriticLossContract;
import symphony.tf.criticloss.HuberConfig;
import symphony.tf.criticloss.HuberProvider;
import symphony.tf.criticloss.KPowerConfig;
import symphony.tf.criticloss.KPowerProvider;
import symphony.tf.criticloss.LogCoshProvider;
import symphony.tf.criticloss.PseudoHuberConfig;
import symphony.tf.criticloss.PseudoHuberProvider;
import symphony.tf.criticloss.QuantileHuberConfig;
import symphony.tf.criticloss.QuantileHuberProvider;
import symphony.tf.criticloss.ReHEProvider;
import symphony.tf.criticloss.ReHSEProvider;
import symphony.tf.criticloss.SquaredErrorProvider;

final class CriticLossesTests extends CriticLossContract {

  @Override
  protected List<Candidate<CriticLoss>> candidates() {
    return List.of(
        Candidate.of(new ReHSEProvider(), new NoParameters()),
        Candidate.of(new ReHEProvider(), new NoParameters()),
        Candidate.of(new KPowerProvider(), new KPowerConfig(0.2)),
        Candidate.of(new SquaredErrorProvider(), new NoParameters()),
        Candidate.of(new HuberProvider(), new HuberConfig(1)),
        Candidate.of(new LogCoshProvider(), new NoParameters()),
        Candidate.of(new PseudoHuberProvider(), new PseudoHuberConfig(1)),
        Candidate.of(new QuantileHuberProvider(), new QuantileHuberConfig(1)));
  }
}
