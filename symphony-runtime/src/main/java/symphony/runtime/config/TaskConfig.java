package symphony.runtime.config;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.task}: the task to learn. */
public record TaskConfig(
    @Parameter("the task's name, such as Pendulum-v1") String name,
    @Parameter(
            "what an action of 1 means: the task's own limit, the number itself, or the number itself in a model whose control range is widened to 1")
        ActionLimit actionLimit) {

  /** Checks the values. */
  public TaskConfig {
    Parameters.check(TaskConfig.class, name, actionLimit);
  }
}
