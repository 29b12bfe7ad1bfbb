package symphony.envs.mujoco.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.EnvironmentException;
import symphony.envs.mujoco.MujocoFamily;

class ChecksumsTest {

  /** Releases of which the package index has no wheel for Python 3.10. */
  private static final List<String> UNPUBLISHED = List.of("2.3.1", "2.3.3", "2.3.4");

  @TempDir private Path folder;

  @Test
  void onlyPublishedPackagesAreUnpacked() throws IOException {
    Path wheel = Files.writeString(folder.resolve("a.whl"), "abc");
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    new Checksums(Map.of("a.whl", sha256)).check(wheel);

    Files.writeString(wheel, "abd");
    EnvironmentException changed =
        assertThrows(
            EnvironmentException.class, () -> new Checksums(Map.of("a.whl", sha256)).check(wheel));
    assertTrue(changed.getMessage().contains("expected " + sha256), changed.getMessage());

    EnvironmentException unknown =
        assertThrows(EnvironmentException.class, () -> Checksums.published().check(wheel));
    assertEquals(
        "a.whl is not unpacked, since its SHA-256 is not known here", unknown.getMessage());
  }

  @Test
  void everyReleaseOfTheLayoutTableIsKnown() throws IOException {
    Map<String, String> known = Checksums.published().byName();
    for (String release : releases()) {
      boolean there =
          known.keySet().stream()
              .anyMatch(
                  name ->
                      name.startsWith("mujoco-" + release + "-cp310") && name.contains("x86_64"));
      assertEquals(!UNPUBLISHED.contains(release), there, release);
    }
    known.values().forEach(digest -> assertTrue(digest.matches("[0-9a-f]{64}"), digest));
  }

  private static List<String> releases() throws IOException {
    try (InputStream table = MujocoFamily.class.getResourceAsStream("layouts.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("\\d.*"))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }
}
