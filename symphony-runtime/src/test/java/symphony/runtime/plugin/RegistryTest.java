package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.api.activation.Activation;
import symphony.api.activation.ActivationProvider;
import symphony.runtime.fake.FakeProvider;
import symphony.runtime.fake.NoParameters;

class RegistryTest {

  private static Offer activation(String name, String module) {
    return new Offer(
        ActivationProvider.class,
        new FakeProvider<NoParameters, Activation>(name, NoParameters.class, c -> null),
        module);
  }

  @Test
  void unknownNameSuggestsTheNearestAndListsAllWithTheirModules() {
    Registry registry =
        new Registry(List.of(activation("silu", "b"), activation("resine", "a")), List.of());

    assertEquals(
        "no activation named 'resin'; did you mean 'resine'? Known: resine (a), silu (b)",
        registry.unknown(ActivationProvider.class, "resin"));
    assertEquals(
        "no activation named 'quadratic'. Known: resine (a), silu (b)",
        registry.unknown(ActivationProvider.class, "quadratic"));
  }

  @Test
  void duplicateNameNamesBothModules() {
    List<Offer> offers = List.of(activation("silu", "acme.one"), activation("silu", "acme.two"));

    PluginException e = assertThrows(PluginException.class, () -> new Registry(offers, List.of()));

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
            () -> new Registry(List.of(activation("SiLU", "acme")), List.of()));

    assertEquals(
        "The module acme offers an activation named 'SiLU'; names are lower-case letters, digits"
            + " and hyphens, such as 'tanh-fade'.",
        e.getMessage());
  }

  @Test
  void serviceIsNamedInWords() {
    assertEquals("critic loss", Registry.noun(symphony.api.criticloss.CriticLossProvider.class));
  }
}
