package symphony.envs.classic;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.EnvironmentContract;

class ClassicContractTest extends EnvironmentContract {

  @Override
  protected List<EnvironmentFamily> candidates() {
    return List.of(new ClassicFamily());
  }
}
