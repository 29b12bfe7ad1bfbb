package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.activation.Activation;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.fake.Fakes;

/** Tests a plugin whose ingredient throws when it is created. */
class BrokenJarTest {

  private static final String MODULE =
      """
      module acme.broken {
        requires symphony.roles;
        exports acme.broken;
        provides symphony.api.activation.Activation with acme.broken.Broken;
      }
      """;

  private static final String SOURCE =
      """
      package acme.broken;
      import org.tensorflow.Operand;
      import org.tensorflow.types.family.TNumber;
      import symphony.api.activation.Activation;
      import symphony.api.graph.GraphScope;
      import symphony.api.plugin.Ingredient;
      @Ingredient(name = "acme-broken", summary = "Fails.", formula = "x", source = "none")
      public record Broken() implements Activation {
        static int fail() { throw new IllegalStateException("no licence found"); }
        %s
        @Override public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
          return x;
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"public Broken { fail(); }", "static final int NEVER = fail();"})
  void isNamedWithItsModuleAndWhatItThrew(String fault) throws IOException {
    Registry broken = Registry.load(List.of(jar(SOURCE.formatted(fault))));
    List<Registration<?>> all = new ArrayList<>(Fakes.registrations());
    all.addAll(broken.registrations(Activation.class));
    ConfigSource config =
        ConfigSource.defaults(new Registry(all, Fakes.registry().defaults()))
            .with("test", List.of("agent.activation.type=acme-broken"));

    PluginException e = assertThrows(PluginException.class, config::run);

    assertEquals(
        "symphony.agent.activation: acme-broken (acme.broken) could not be created: no licence"
            + " found; choose another, or repair the module.",
        e.getMessage());
  }

  private Path jar(String source) throws IOException {
    return new TestJars(folder)
        .jar("broken", "1.0.0", Map.of("module-info.java", MODULE, "acme/Broken.java", source));
  }
}
