package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.api.activation.Activation;
import symphony.api.plugin.Ingredient;
import symphony.runtime.fake.Plain;

class RegistryTest {

  @Ingredient(name = "silu", summary = "Nothing.", formula = "none", source = "none")
  private interface Silu {}

  @Ingredient(name = "resine", summary = "Nothing.", formula = "none", source = "none")
  private interface Resine {}

  @Ingredient(name = "SiLU", summary = "Nothing.", formula = "none", source = "none")
  private interface Misnamed {}

  @Ingredient(name = "type", summary = "Nothing.", formula = "none", source = "none")
  private interface Choice {}

  private static Registration<?> activation(Class<?> described, String module) {
    Ingredient description = described.getAnnotation(Ingredient.class);
    return new Registration<>(Activation.class, Plain.class, description, module);
  }

  @Test
  void theErrorForAnUnknownNameSuggestsTheNearestAndListsAllWithModules() {
    Registry registry =
        new Registry(
            List.of(activation(Silu.class, "b"), activation(Resine.class, "a")), List.of());

    assertEquals(
        "no activation named 'resin'; did you mean 'resine'? Known: resine (a), silu (b)",
        registry.unknown(Activation.class, "resin"));
    assertEquals(
        "no activation named 'quadratic'. Known: resine (a), silu (b)",
        registry.unknown(Activation.class, "quadratic"));
  }

  @Test
  void duplicateNameNamesBothModules() {
    List<Registration<?>> registrations =
        List.of(activation(Silu.class, "acme.one"), activation(Silu.class, "acme.two"));

    PluginException e =
        assertThrows(PluginException.class, () -> new Registry(registrations, List.of()));

    assertEquals(
        "The modules acme.one and acme.two both offer an activation named 'silu'; remove one of"
            + " them.",
        e.getMessage());
  }

  @Test
  void malformedNameIsRefused() {
    PluginException e =
        assertThrows(
            PluginException.class,
            () -> new Registry(List.of(activation(Misnamed.class, "acme")), List.of()));

    assertEquals(
        "The module acme offers an activation named 'SiLU'; names are lower-case letters, digits"
            + " and hyphens, such as 'tanh-fade'.",
        e.getMessage());
  }

  @Test
  void theNameOfTheSelectingKeyIsRefused() {
    PluginException e =
        assertThrows(
            PluginException.class,
            () -> new Registry(List.of(activation(Choice.class, "acme")), List.of()));

    assertEquals(
        "The module acme offers an activation named 'type', which is the key that chooses in config"
            + " files; rename it.",
        e.getMessage());
  }

  @Test
  void aServiceHasANameInText() {
    assertEquals("agent", Registry.noun(symphony.api.agent.AgentFactory.class));
    assertEquals("environment", Registry.noun(symphony.api.environment.EnvironmentFamily.class));
    assertEquals("critic loss", Registry.noun(symphony.api.criticloss.CriticLoss.class));
  }
}
