package symphony.envs.mujoco;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.Candidate;
import symphony.testkit.EnvironmentContract;

class MujocoContractTest extends EnvironmentContract {

  @Override
  protected List<Candidate<EnvironmentFamily>> candidates() {
    return List.of(Candidate.of(new MujocoProvider(), Libraries.config(Libraries.REFERENCE)));
  }
}
