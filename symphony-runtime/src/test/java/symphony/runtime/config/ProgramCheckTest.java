package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.runtime.fake.Fakes;
import symphony.runtime.plugin.Defaults;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

class ProgramCheckTest {

  private static final String KEY = "environment.engine.program";
  private static final String FILE =
      "symphony { task = Engine-v0, training.steps = 100, " + KEY + " = %s }";

  @TempDir private Path folder;

  /** A family that starts a program. */
  @Ingredient(name = "engine", summary = "Nothing.", formula = "none", source = "none")
  public record Engine(@Parameter(value = "what is started", program = true) String program)
      implements EnvironmentFamily {

    @Override
    public List<String> tasks() {
      return List.of("Engine-v0");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Environment create(String task) {
      throw new UnsupportedOperationException();
    }
  }

  private static Registry registry() {
    Registry fakes =
        Fakes.registry(
            List.of(Registration.of(EnvironmentFamily.class, Engine.class, "fake.three")));
    List<Registration<?>> all = new ArrayList<>(fakes.registrations(EnvironmentFamily.class));
    Fakes.registrations().stream()
        .filter(offer -> offer.service() != EnvironmentFamily.class)
        .forEach(all::add);
    List<Defaults> defaults = new ArrayList<>(fakes.defaults());
    defaults.add(new Defaults("fake.three", "symphony." + KEY + " = usual"));
    return new Registry(all, defaults);
  }

  private ConfigSource file(Registry registry, String program) throws IOException {
    Path file = folder.resolve("a.conf");
    Files.writeString(file, FILE.formatted(program));
    return ConfigSource.of(registry, file);
  }

  private static String program(ConfigSource source) {
    return ((Engine) source.run().environment().instance()).program();
  }

  @Test
  void aFileCannotSelectPrograms() throws IOException {
    ConfigSource source = file(registry(), "/tmp/evil");

    InvalidConfigException e = assertThrows(InvalidConfigException.class, source::run);

    assertTrue(e.getMessage().contains("a.conf:1): names the program"), e.getMessage());
    assertTrue(e.getMessage().contains("--allow=/tmp/evil"), e.getMessage());
    assertThrows(InvalidConfigException.class, source::families);
    assertThrows(InvalidConfigException.class, source::environment);
  }

  @Test
  void aVariantOfAStudyCannotSelectPrograms() throws IOException {
    ConfigSource source = file(registry(), "usual").with("variant a", List.of(KEY + "=/tmp/evil"));

    assertThrows(InvalidConfigException.class, source::run);
  }

  @Test
  void theDefaultMayBeWritten() throws IOException {
    assertEquals("usual", program(file(registry(), "usual")));
  }

  @Test
  void theCommandLineMaySelectPrograms() throws IOException {
    ConfigSource source = file(registry(), "/tmp/evil");

    assertEquals("/opt/own", program(source.with("command line", List.of(KEY + "=/opt/own"))));
    assertEquals("/opt/own", program(new Overrides(List.of(KEY + "=/opt/own")).over(source)));
  }

  @Test
  void theUserMayAllowPrograms() throws IOException {
    assertEquals("/opt/own", program(file(registry().allowing(List.of("/opt/own")), "/opt/own")));
  }

  @Test
  void aSubstitutionDoesNotMakeAValueOfAFileTheUsers() throws IOException {
    Path file = folder.resolve("a.conf");
    Files.writeString(file, "evil = /tmp/evil\n" + FILE.formatted("usual"));
    ConfigSource source =
        ConfigSource.of(registry(), file).with("command line", List.of(KEY + "=${evil}"));

    InvalidConfigException e = assertThrows(InvalidConfigException.class, source::run);

    assertTrue(e.getMessage().contains("names the program"), e.getMessage());
  }
}
