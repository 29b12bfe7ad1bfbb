package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.runtime.config.ResolvedConfig;

/** What the config of a run directory and a config have in common. */
class ConfigComparisonTest {

  @TempDir Path folder;

  private Path file;

  private ResolvedConfig config(String... overrides) {
    return ShortTraining.config(folder, overrides).resolved();
  }

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("config.conf"), "# a run\n" + config().text());
  }

  @Test
  void differencesAreNamedOrCounted() {
    assertEquals("", ConfigComparison.of(file, config()));
    assertEquals(
        " (symphony.evaluation.episodes is 3 there and 4 here)",
        ConfigComparison.of(file, config("evaluation.episodes=4")));
    String three =
        ConfigComparison.of(
            file, config("evaluation.episodes=4", "evaluation.every=41", "agent.warm-up=6"));
    assertTrue(three.endsWith(" here)"), three);
    assertEquals(3, three.split(" there and ").length - 1, three);
    String four =
        ConfigComparison.of(
            file,
            config(
                "evaluation.episodes=4",
                "evaluation.every=41",
                "agent.warm-up=6",
                "run.metrics-every=8"));
    assertTrue(four.endsWith(" here, and 1 more)"), four);
    assertEquals(3, four.split(" there and ").length - 1, four);
  }

  @Test
  void aValueThatIsNotThereIsNotSet() throws IOException {
    Files.writeString(
        file, Files.readString(file).replaceFirst("symphony.evaluation.episodes = 3\n", ""));
    assertEquals(
        " (symphony.evaluation.episodes is not set there and 3 here)",
        ConfigComparison.of(file, config()));
    assertFalse(ConfigComparison.differsInCircumstancesAlone(file, config()));
  }

  @Test
  void aFileThatCannotBeReadIsNotCompared() {
    Path absent = folder.resolve("absent.conf");
    assertEquals("", ConfigComparison.of(absent, config("evaluation.episodes=4")));
    assertFalse(ConfigComparison.differsInCircumstancesAlone(absent, config()));
  }

  @Test
  void circumstancesMayDiffer() throws IOException {
    assertTrue(ConfigComparison.differsInCircumstancesAlone(file, config("training.threads=7")));
    assertFalse(
        ConfigComparison.differsInCircumstancesAlone(file, config("evaluation.episodes=4")));
    Files.writeString(file, Files.readString(file) + "symphony.agent.wings = 2\n");
    assertFalse(ConfigComparison.differsInCircumstancesAlone(file, config()));
  }
}
