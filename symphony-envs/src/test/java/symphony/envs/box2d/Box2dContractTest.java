package symphony.envs.box2d;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.Candidate;
import symphony.testkit.EnvironmentContract;

class Box2dContractTest extends EnvironmentContract {

  @Override
  protected List<Candidate<EnvironmentFamily>> candidates() {
    return List.of(Candidate.of(new Box2dProvider(), new Box2dConfig()));
  }
}
