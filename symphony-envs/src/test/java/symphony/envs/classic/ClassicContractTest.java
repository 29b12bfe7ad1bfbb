package symphony.envs.classic;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.Candidate;
import symphony.testkit.EnvironmentContract;

class ClassicContractTest extends EnvironmentContract {

  @Override
  protected List<Candidate<EnvironmentFamily>> candidates() {
    return List.of(Candidate.of(new ClassicProvider(), new ClassicConfig()));
  }
}
