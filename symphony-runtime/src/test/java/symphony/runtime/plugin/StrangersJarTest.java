package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.random.CounterRandom;

/** The example of a third party's plugin, compiled only with the API and packed as a jar. */
class StrangersJarTest {

  private static final Path EXAMPLE = Path.of("..", "examples", "acme-spring", "src", "main");

  @TempDir private static Path folder;
  private static Registry registry;

  @BeforeAll
  static void buildAndLoad() throws IOException {
    Path classes = folder.resolve("classes");
    List<String> compile =
        new ArrayList<>(List.of("--module-path", TestJars.modulePath(), "-d", classes.toString()));
    try (var sources = Files.walk(EXAMPLE.resolve("java"))) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(compile::add);
    }
    TestJars.run("javac", compile);
    Path jar = folder.resolve("acme-spring.jar");
    TestJars.run(
        "jar",
        List.of(
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            ".",
            "-C",
            EXAMPLE.resolve("resources").toString(),
            "."));
    registry = Registry.load(List.of(jar));
  }

  @Test
  void offersItsFamilyUnderItsOwnNameAndModule() {
    Registration<?> spring = registry.find(EnvironmentFamily.class, "acme-spring").orElseThrow();
    assertEquals("acme.spring", spring.module());
    assertEquals(List.of("AcmeSpring-v0"), family(spring).tasks());
  }

  @Test
  void bringsItsOwnDefaults() {
    Defaults own =
        registry.defaults().stream()
            .filter(defaults -> defaults.module().equals("acme.spring"))
            .findFirst()
            .orElseThrow();
    assertTrue(own.text().contains("symphony.environment.acme-spring"));
  }

  @Test
  void runsAnEpisode() {
    Registration<?> spring = registry.find(EnvironmentFamily.class, "acme-spring").orElseThrow();
    try (Environment environment = family(spring).create("AcmeSpring-v0")) {
      double[] observation = new double[environment.spec().observationSize()];
      environment.reset(new CounterRandom(1), observation);
      for (int t = 0; t < environment.spec().timeLimit(); t++) {
        assertTrue(environment.step(new double[1], observation).reward() <= 0);
      }
    }
  }

  /** Creates the family as the runtime does: its record by reflection, without {@code opens}. */
  private static EnvironmentFamily family(Registration<?> spring) {
    try {
      Constructor<?> constructor = spring.type().getDeclaredConstructors()[0];
      return (EnvironmentFamily) constructor.newInstance(1.0, 10.0, 0.5, 8.0);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
