package symphony.envs.mujoco;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import symphony.api.environment.EnvironmentException;
import symphony.envs.mujoco.engine.CacheFolder;
import symphony.envs.mujoco.setup.MujocoInstaller;

/** Releases of libmujoco for tests, fetched on demand as {@code symphony setup mujoco} does. */
final class Libraries {

  /** The release that the recordings come from. */
  static final String REFERENCE = "2.2.2";

  private Libraries() {}

  /** A family that runs one release; the test is skipped where it cannot be fetched. */
  static MujocoFamily family(String release) {
    return config(release);
  }

  /** The config that runs one release; the test is skipped where it cannot be fetched. */
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
