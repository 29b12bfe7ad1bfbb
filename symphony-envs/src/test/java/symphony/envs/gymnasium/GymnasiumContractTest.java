package symphony.envs.gymnasium;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.EnvironmentContract;

class GymnasiumContractTest extends EnvironmentContract {

  @Override
  protected List<EnvironmentFamily> candidates() {
    return List.of(GymnasiumForTests.config("{}"));
  }

  @Override
  protected List<String> tasks(EnvironmentFamily family) {
    return List.of("gymnasium:Pendulum-v1");
  }
}
