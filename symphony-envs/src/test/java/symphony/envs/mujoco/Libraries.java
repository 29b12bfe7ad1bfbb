package symphony.envs.mujoco;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import symphony.api.environment.EnvironmentException;
import symphony.envs.mujoco.engine.CacheFolder;
import symphony.envs.mujoco.setup.MujocoInstaller;

/** Releases of libmujoco for tests, downloaded on demand like {@code symphony setup mujoco}. */
final class Libraries {

  /** The release that the recordings come from. */
  static final String REFERENCE = "2.2.2";

  private Libraries() {}

  /** A family with one release; the test is skipped if it cannot be downloaded. */
  static MujocoFamily family(String release) {
    return config(release);
  }

  /** The config of one release; the test is skipped if it cannot be downloaded. */
  static MujocoFamily config(String release) {
    CacheFolder cache = CacheFolder.of(System.getenv());
    try {
      new MujocoInstaller(cache, release).install(line -> {});
    } catch (EnvironmentException e) {
      Assumptions.abort(e.getMessage());
    }
    Path file = cache.library(release).orElseThrow();
    return new MujocoFamily(file.toString(), release, "", true, release, Map.of());
  }

  static MujocoEnvironment environment(String task, String release) {
    return (MujocoEnvironment) family(release).create(task);
  }
}
