package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/** Tests that the smoke study trains every registered ingredient. */
class EveryIngredientTest {

  private static final Registry REGISTRY = Registry.load(List.of());

  @Test
  void everyRegisteredIngredientHasAVariant() {
    TreeSet<String> offered = new TreeSet<>();
    for (Role<?> role : Roles.ALL) {
      for (Registration<?> offer : REGISTRY.registrations(role.type())) {
        offered.add(role.path() + " " + offer.name());
      }
    }
    Path file = Path.of("..", "configs", "studies", "every-ingredient.conf");
    TreeSet<String> trained = new TreeSet<>();
    for (PlannedVariant variant : new Planner(REGISTRY, file, List.of()).plan().variants()) {
      RunConfig config = variant.configs().get("Pendulum-v1");
      config
          .agent()
          .roles()
          .forEach((role, chosen) -> trained.add(role.path() + " " + chosen.name()));
    }
    assertEquals(offered, trained);
  }
}
