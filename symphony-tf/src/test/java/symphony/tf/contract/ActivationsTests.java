package symphony.tf.contract;

import java.util.List;
import symphony.api.activation.Activation;
import symphony.testkit.ActivationContract;
import symphony.tf.activation.GELU;
import symphony.tf.activation.Identity;
import symphony.tf.activation.ReLU;
import symphony.tf.activation.ReSine;
import symphony.tf.activation.ReSine.Gate;
import symphony.tf.activation.ReSine.InitialSpread;
import symphony.tf.activation.ReSineFrozen;
import symphony.tf.activation.SiLU;
import symphony.tf.activation.Siren;
import symphony.tf.activation.Snake;

final class ActivationsTests extends ActivationContract {

  @Override
  protected List<Activation> candidates() {
    return List.of(
        new ReSine(false, 1, Gate.LEAKY, false, 1.5, 0.1, InitialSpread.BY_WIDTH),
        new ReSine(false, 0.7, Gate.LEAKY, false, 1.5, 0.07, InitialSpread.BY_WIDTH),
        new ReSine(false, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.BY_WIDTH),
        new ReSine(true, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.UNIT),
        new ReSine(true, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH),
        new ReSine(false, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH),
        new ReSineFrozen(1.5, 1),
        new ReLU(),
        new SiLU(1),
        new SiLU(2.5),
        new GELU(),
        new Siren(30),
        new Snake(1),
        new Snake(4),
        new Identity());
  }
}
