package symphony.envs.mujoco;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.EnvironmentContract;

class MujocoContractTest extends EnvironmentContract {

  @Override
  protected List<EnvironmentFamily> candidates() {
    return List.of(Libraries.config(Libraries.REFERENCE));
  }
}
