package symphony.envs.mujoco.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.EnvironmentException;

class LibraryFinderTest {

  @TempDir private Path folder;

  @Test
  void prefersTheConfigThenTheVariableThenMujocoHomeThenTheCache() throws IOException {
    Path configured = file("a/libmujoco.so.3.1.0");
    Path named = file("b/libmujoco.so");
    Path home = file("home/lib/libmujoco.so.2.3.7");
    Path cached = file("cache/mujoco/3.3.2/libmujoco.so.3.3.2");
    Map<String, String> cacheOnly = Map.of("SYMPHONY_CACHE", folder.resolve("cache").toString());
    Map<String, String> withHome =
        Map.of(
            "SYMPHONY_CACHE", folder.resolve("cache").toString(),
            "MUJOCO_HOME", folder.resolve("home").toString());
    Map<String, String> all =
        Map.of(
            "SYMPHONY_MUJOCO_LIBRARY", named.toString(),
            "MUJOCO_HOME", folder.resolve("home").toString());
    assertEquals(Optional.of(configured), new LibraryFinder(all).find(configured.toString(), ""));
    assertEquals(Optional.of(named), new LibraryFinder(all).find("", ""));
    assertEquals(Optional.of(home), new LibraryFinder(withHome).find("", ""));
    assertEquals(Optional.of(cached), new LibraryFinder(cacheOnly).find("", ""));
  }

  @Test
  void refusesAMissingNamedFile() {
    LibraryFinder finder = new LibraryFinder(Map.of("SYMPHONY_MUJOCO_LIBRARY", "/no/such.so"));
    EnvironmentException e = assertThrows(EnvironmentException.class, () -> finder.find("", ""));
    assertTrue(e.getMessage().contains("SYMPHONY_MUJOCO_LIBRARY names /no/such.so"));
  }

  @Test
  void usesTheOldestCachedReleaseUnlessOneIsRequested() throws IOException {
    Path old = file("cache/mujoco/3.9.0/libmujoco.so.3.9.0");
    Path recent = file("cache/mujoco/3.10.0/libmujoco.so.3.10.0");
    Path dated = file("cache/mujoco/3.11.0/libmujoco.3.11.0.dylib");
    CacheFolder cache =
        CacheFolder.of(Map.of("SYMPHONY_CACHE", folder.resolve("cache").toString()));
    assertEquals(Optional.of(old), cache.library(""));
    assertEquals(Optional.of(recent), cache.library("3.10.0"));
    assertEquals(Optional.of(dated), cache.library("3.11.0"));
    assertEquals(Optional.empty(), cache.library("2.2.2"));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file).toAbsolutePath();
  }

  @Test
  void usesTheUsersCacheFolder() {
    Map<String, String> home = Map.of("HOME", "/home/ann");
    assertEquals(Path.of("/home/ann/.cache/symphony/mujoco"), CacheFolder.of(home).root());
    Map<String, String> shared = Map.of("HOME", "/home/ann", "XDG_CACHE_HOME", "/var/cache");
    assertEquals(Path.of("/var/cache/symphony/mujoco"), CacheFolder.of(shared).root());
  }
}
