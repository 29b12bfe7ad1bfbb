package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symphony.api.agent.AgentFactory;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.roles.Roles;

class ServicesTest {

  @Test
  void moduleUsesEveryRoleAndAgentsAndEnvironmentsAndWrappers() {
    Set<String> expected =
        Stream.concat(
                Roles.ALL.stream().map(role -> role.type().getName()),
                Stream.of(AgentFactory.class, EnvironmentFamily.class, EnvironmentWrapper.class)
                    .map(Class::getName))
            .collect(Collectors.toSet());

    assertEquals(expected, Services.class.getModule().getDescriptor().uses());
  }
}
