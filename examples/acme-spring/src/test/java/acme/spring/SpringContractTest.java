package acme.spring;

import java.util.List;
import symphony.api.environment.EnvironmentFamily;
import symphony.testkit.EnvironmentContract;

class SpringContractTest extends EnvironmentContract {

  @Override
  protected List<EnvironmentFamily> candidates() {
    return List.of(new SpringFamily(1, 10, 0.5, 9));
  }
}
