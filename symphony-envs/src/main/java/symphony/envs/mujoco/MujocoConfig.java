package symphony.envs.mujoco;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/**
 * How MuJoCo is found and run.
 *
 * @param library the file of libmujoco; empty looks for it (see the module's documentation)
 * @param release the only release that may run; empty admits every known one
 * @param layouts a file with more struct layouts; empty for the bundled ones
 * @param halveMargins whether releases from 3.5.0 on keep the contact margins of the earlier ones
 * @param fetch the release that setup fetches where {@code release} is empty
 */
public record MujocoConfig(
    @Parameter("File of libmujoco; empty: found by itself") String library,
    @Parameter("The only release that may run, such as 2.2.2; empty: any known one") String release,
    @Parameter("File with struct layouts of further releases; empty: the bundled ones")
        String layouts,
    @Parameter("Whether MuJoCo 3.5.0 and later keep the contact margins of earlier releases")
        boolean halveMargins,
    @Parameter("The release that setup fetches where none is asked for") String fetch) {

  /** Checks the values. */
  public MujocoConfig {
    Parameters.check(MujocoConfig.class, library, release, layouts, halveMargins, fetch);
  }
}
