package symphony.envs.gymnasium;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** How the Python side is started and how long it may take. */
public record GymnasiumConfig(
    @Parameter("The Python that has Gymnasium installed: a command or a path.") String python,
    @Parameter("Keyword arguments for gymnasium.make, as a JSON object.") String arguments,
    @Parameter(
            value = "Environments that share one Python process; more processes use more cores.",
            range = "[1, 4096]")
        int perProcess,
    @Parameter(
            value = "Steps after which an episode is truncated where the task names no limit.",
            range = "[1, inf)")
        int fallbackTimeLimit,
    @Parameter(
            value = "Seconds that Python may take to import and make the environments.",
            range = "(0, inf)")
        double startTimeout,
    @Parameter(value = "Seconds that one reset or one step may take.", range = "(0, inf)")
        double replyTimeout) {

  /** Checks the ranges. */
  public GymnasiumConfig {
    Parameters.check(
        GymnasiumConfig.class,
        python,
        arguments,
        perProcess,
        fallbackTimeLimit,
        startTimeout,
        replyTimeout);
  }
}
