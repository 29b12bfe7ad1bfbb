package symphony.envs.box2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLibrariesTest {

  @TempDir private Path cache;

  /** The name is unpredictable and others cannot access the folder. */
  @Test
  void librariesAreUnpackedIntoAFolderThatNobodyElseCanWrite() throws IOException {
    Map<String, String> environment = Map.of("SYMPHONY_CACHE", cache.toString());
    Path folder = EngineLibraries.newFolder(environment);

    assertTrue(folder.startsWith(cache), folder.toString());
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertNotEquals(folder, EngineLibraries.newFolder(environment));
  }

  @Test
  void anUnwritableCacheIsNoProblem() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");
    Path folder = EngineLibraries.newFolder(Map.of("SYMPHONY_CACHE", file.toString()));
    assertFalse(folder.startsWith(cache));
    Files.delete(folder);
  }

  /** libGDX's own loader would keep its folder and trust it the next time. */
  @Test
  void nothingIsLoadedFromAPredictableFolder() throws IOException {
    assertEquals(Optional.empty(), Thruster.obstacle());
    List<String> maps =
        Files.isReadable(Path.of("/proc/self/maps"))
            ? Files.readAllLines(Path.of("/proc/self/maps"))
            : List.of();
    try (Stream<String> lines = maps.stream()) {
      assertEquals(List.of(), lines.filter(l -> l.contains("/libgdx" + user() + "/")).toList());
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }
}
