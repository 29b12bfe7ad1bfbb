package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.nio.file.Path;

/** A place that libmujoco can be fetched from. */
interface Source {

  /** What it is, for the user. */
  String name();

  /** Whether it is worth a try here for this release. */
  boolean offers(String release);

  /**
   * Fetches a release.
   *
   * @param work an empty folder for what is downloaded
   * @param libraries an empty folder that receives the shared libraries
   * @throws symphony.api.environment.EnvironmentException with one sentence if it fails
   */
  void fetch(String release, Path work, Path libraries) throws IOException;
}
