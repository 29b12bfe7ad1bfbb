package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin whose provider throws as soon as it is looked at. */
class BrokenJarTest {

  private static final String MODULE =
      """
      module acme.broken {
        requires symphony.api;
        provides symphony.api.activation.ActivationProvider with acme.broken.Broken;
      }
      """;

  private static final String PROVIDER =
      """
      package acme.broken;
      import symphony.api.activation.Activation;
      import symphony.api.activation.ActivationProvider;
      public final class Broken implements ActivationProvider<Broken.Config> {
        public record Config() {}
        static int fail() { throw new IllegalStateException("no licence found"); }
        %s
        public String name() { return "acme-broken"; }
        public Class<Config> configType() { return Config.class; }
        public Activation create(Config config) { return null; }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"public Broken() { fail(); }", "static final int NEVER = fail();"})
  void isNamedWithItsModuleAndWhatItThrew(String fault) throws IOException {
    Path jar = jar(PROVIDER.formatted(fault));

    PluginException e = assertThrows(PluginException.class, () -> Registry.load(List.of(jar)));

    assertEquals(
        "The module acme.broken offers acme.broken.Broken, which failed while it was created:"
            + " java.lang.IllegalStateException: no licence found. Remove the module or repair it.",
        e.getMessage());
  }

  private Path jar(String provider) throws IOException {
    Path module = Files.writeString(folder.resolve("module-info.java"), MODULE);
    Path source = Files.writeString(folder.resolve("Broken.java"), provider);
    Path classes = folder.resolve("classes");
    Path jar = folder.resolve("broken.jar");
    run(
        "javac",
        "--module-path",
        modulePath(),
        "-d",
        classes.toString(),
        module.toString(),
        source.toString());
    run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    return jar;
  }

  private static String modulePath() {
    return ModuleLayer.boot().configuration().modules().stream()
        .map(module -> module.reference().location())
        .flatMap(Optional::stream)
        .filter(place -> place.getScheme().equals("file"))
        .map(place -> Path.of(place).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void run(String tool, String... arguments) {
    assertEquals(
        0, ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments), tool);
  }
}
