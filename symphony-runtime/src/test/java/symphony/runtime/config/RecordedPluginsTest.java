package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.runtime.fake.Fakes;

class RecordedPluginsTest {

  @TempDir private Path folder;

  private String refusal(String provenance) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config.conf"), "symphony.agent.activation.type = acme-wave");
    Files.writeString(folder.resolve("provenance.json"), provenance);
    ConfigSource source = ConfigSource.of(Fakes.registry(), config).with("test", List.of());
    return assertThrows(InvalidConfigException.class, source::run).getMessage();
  }

  @Test
  void aMissingPluginIsNamedWithTheVersionThatMadeTheRun() throws IOException {
    String last =
        refusal("{\"plugins\": {\"symphony.api\": \"0.1.0\", \"acme.wave\": \"1.2.0\"}}")
            .lines()
            .reduce((a, b) -> b)
            .orElseThrow();
    assertEquals(
        "The run used plugins that are not installed here: acme.wave (version 1.2.0); put their "
            + "jars"
            + " into the project's plugins/ or name them with --plugin-path.",
        last);
  }

  @Test
  void aRecordOfInstalledModulesOrNoRecordAddsNothing() throws IOException {
    assertFalse(refusal("{\"plugins\": {\"symphony.api\": \"0.1.0\"}}").contains("made with"));
    assertFalse(refusal("").contains("made with"));
  }
}
