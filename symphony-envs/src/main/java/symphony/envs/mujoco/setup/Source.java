package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.nio.file.Path;

/** A source from which libmujoco can be downloaded. */
interface Source {

  /** Its name for messages. */
  String name();

  /** Whether it may have this release on this machine. */
  boolean offers(String release);

  /**
   * Downloads a release.
   *
   * @param work an empty folder for downloads
   * @param libraries an empty folder that receives the shared libraries
   * @throws symphony.api.environment.EnvironmentException with one sentence if it fails
   */
  void fetch(String release, Path work, Path libraries) throws IOException;
}
