package acme.spring;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.Candidate;
import symphony.testkit.EnvironmentContract;

class SpringContractTest extends EnvironmentContract {

  @Override
  protected List<Candidate<EnvironmentFamily>> candidates() {
    return List.of(Candidate.of(new SpringProvider(), new SpringConfig(1, 10, 0.5, 9)));
  }
}
