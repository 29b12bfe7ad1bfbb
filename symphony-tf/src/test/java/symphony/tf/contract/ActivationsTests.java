package symphony.tf.contract;

import java.util.List;
import symphony.api.activation.Activation;
import symphony.api.plugin.NoParameters;
import symphony.testkit.ActivationContract;
import symphony.testkit.Candidate;
import symphony.tf.activation.GELUProvider;
import symphony.tf.activation.IdentityProvider;
import symphony.tf.activation.ReLUProvider;
import symphony.tf.activation.ReSineConfig;
import symphony.tf.activation.ReSineConfig.Gate;
import symphony.tf.activation.ReSineConfig.InitialSpread;
import symphony.tf.activation.ReSineFrozenConfig;
import symphony.tf.activation.ReSineFrozenProvider;
import symphony.tf.activation.ReSineProvider;
import symphony.tf.activation.SiLUConfig;
import symphony.tf.activation.SiLUProvider;
import symphony.tf.activation.SirenConfig;
import symphony.tf.activation.SirenProvider;
import symphony.tf.activation.SnakeConfig;
import symphony.tf.activation.SnakeProvider;

final class ActivationsTests extends ActivationContract {

  @Override
  protected List<Candidate<Activation>> candidates() {
    return List.of(
        Candidate.of(
            new ReSineProvider(),
            new ReSineConfig(false, 1, Gate.LEAKY, false, 1.5, 0.1, InitialSpread.BY_WIDTH)),
        Candidate.of(
            new ReSineProvider(),
            new ReSineConfig(false, 0.7, Gate.LEAKY, false, 1.5, 0.07, InitialSpread.BY_WIDTH)),
        Candidate.of(
            new ReSineProvider(),
            new ReSineConfig(false, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.BY_WIDTH)),
        Candidate.of(
            new ReSineProvider(),
            new ReSineConfig(true, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.UNIT)),
        Candidate.of(
            new ReSineProvider(),
            new ReSineConfig(true, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH)),
        Candidate.of(
            new ReSineProvider(),
            new ReSineConfig(false, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH)),
        Candidate.of(new ReSineFrozenProvider(), new ReSineFrozenConfig(1.5, 1)),
        Candidate.of(new ReLUProvider(), new NoParameters()),
        Candidate.of(new SiLUProvider(), new SiLUConfig(1)),
        Candidate.of(new SiLUProvider(), new SiLUConfig(2.5)),
        Candidate.of(new GELUProvider(), new NoParameters()),
        Candidate.of(new SirenProvider(), new SirenConfig(30)),
        Candidate.of(new SnakeProvider(), new SnakeConfig(1)),
        Candidate.of(new SnakeProvider(), new SnakeConfig(4)),
        Candidate.of(new IdentityProvider(), new NoParameters()));
  }
}
