package symphony.envs.box2d;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.EnvironmentContract;

class Box2dContractTest extends EnvironmentContract {

  @Override
  protected List<EnvironmentFamily> candidates() {
    return List.of(new Box2dFamily());
  }
}
