package symphony.envs.mujoco.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.EnvironmentException;
import symphony.envs.mujoco.engine.CacheFolder;

class MujocoInstallerTest {

  @TempDir private Path folder;

  /** A source that fails or writes a file that is not a library. */
  private record Fake(String name, boolean works) implements Source {
    @Override
    public boolean offers(String release) {
      return true;
    }

    @Override
    public void fetch(String release, Path work, Path libraries) throws IOException {
      if (!works) {
        throw new EnvironmentException(name + " failed: no route to host");
      }
      Files.writeString(libraries.resolve("libmujoco.so." + release), "not a library");
    }
  }

  @Test
  void triesTheNextSourceAndKeepsNothingThatDoesNotLoad() {
    CacheFolder cache = new CacheFolder(folder.resolve("cache"));
    List<Source> sources = List.of(new Fake("apt-get", false), new Fake("pip", true));
    List<String> progress = new ArrayList<>();
    MujocoInstaller installer = new MujocoInstaller(cache, "2.2.2", sources);
    EnvironmentException e =
        assertThrows(EnvironmentException.class, () -> installer.install(progress::add));
    assertTrue(e.getMessage().contains("cannot be loaded as a shared library"), e.getMessage());
    assertEquals(
        List.of("fetching apt-get", "apt-get failed: no route to host", "fetching pip"),
        progress.subList(0, 3));
    assertEquals(0, cache.root().toFile().list().length);
  }

  /** It can be loaded, so every later command would use it. */
  @Test
  void libraryThatIsNotMujocoIsDeleted() {
    CacheFolder cache = new CacheFolder(folder.resolve("cache"));
    Source stranger =
        new Source() {
          @Override
          public String name() {
            return "stranger";
          }

          @Override
          public boolean offers(String release) {
            return true;
          }

          @Override
          public void fetch(String release, Path work, Path libraries) throws IOException {
            Path java = Path.of(System.getProperty("java.home"), "lib", "libjava.so");
            Files.copy(java, libraries.resolve("libmujoco.so." + release));
          }
        };
    MujocoInstaller installer = new MujocoInstaller(cache, "2.2.2", List.of(stranger));
    EnvironmentException e =
        assertThrows(EnvironmentException.class, () -> installer.install(line -> {}));
    assertTrue(e.getMessage().contains("is not a libmujoco"), e.getMessage());
    assertEquals(0, cache.root().toFile().list().length);
  }

  @Test
  void saysWhatFailedAndWhatToDoWhenNoSourceWorks() {
    CacheFolder cache = new CacheFolder(folder.resolve("cache"));
    MujocoInstaller installer =
        new MujocoInstaller(cache, "2.2.2", List.of(new Fake("apt-get", false)));
    EnvironmentException e =
        assertThrows(EnvironmentException.class, () -> installer.install(line -> {}));
    assertTrue(e.getMessage().contains("no route to host"), e.getMessage());
    assertTrue(e.getMessage().contains("symphony.environment.mujoco.library"), e.getMessage());
    assertFalse(cache.library("2.2.2").isPresent());
  }
}
