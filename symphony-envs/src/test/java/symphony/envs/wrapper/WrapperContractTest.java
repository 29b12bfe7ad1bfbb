package symphony.envs.wrapper;

import java.util.List;
import symphony.api.environment.EnvironmentWrapper;
import symphony.testkit.EnvironmentWrapperContract;

class WrapperContractTest extends EnvironmentWrapperContract {

  @Override
  protected List<EnvironmentWrapper> candidates() {
    return List.of(
        new TimeLimit(7),
        new TimeLimit(2000),
        new ActionRepeat(1),
        new ActionRepeat(4),
        new FrameStack(1),
        new FrameStack(3),
        new TimeInObservation(),
        new PreviousAction());
  }
}
