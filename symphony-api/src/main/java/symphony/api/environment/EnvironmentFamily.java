package symphony.api.environment;

import java.util.List;
import java.util.Optional;
import symphony.api.plugin.Pluggable;

/**
 * A family of tasks that share an engine and its parameters. Its name is short, such as {@code
 * mujoco}; its parameters are in the config under {@code symphony.environment.mujoco { ... }}.
 */
public interface EnvironmentFamily extends Pluggable {

  /**
   * The tasks' names, such as {@code Pendulum-v1}; a prefix ends with {@code ":"} and takes any.
   */
  List<String> tasks();

  /** One sentence that says what is missing here and what to do, or empty where it can run. */
  Optional<String> missing();

  /** What can fetch the missing things, where that is possible: {@code symphony setup <family>}. */
  default Optional<Installer> installer() {
    return Optional.empty();
  }

  /**
   * A task's sizes and limits as far as they are known without its engine, which may be missing and
   * is named without a version. Configs are checked against them before anything is made.
   *
   * @param task one of {@link #tasks}
   */
  default Optional<EnvironmentSpec> outline(String task) {
    return Optional.empty();
  }

  /**
   * Makes an environment.
   *
   * @param task one of {@link #tasks}, or a name that starts with one of their prefixes
   * @throws EnvironmentException with one sentence if it cannot be made
   */
  Environment create(String task);

  /**
   * The same tasks on engines whose motors follow every action of [-1, 1]: the control range of the
   * model itself is ±1. Observations, gears and reward stay; {@link #outline} and {@link
   * Environment#spec} state the range of ±1.
   *
   * @throws EnvironmentException with one sentence if this family cannot do so, as the default does
   */
  default EnvironmentFamily widened() {
    throw new EnvironmentException(
        "this engine has no control range that can be widened; set symphony.task.action-limit to"
            + " task or unit");
  }

  /**
   * Makes several environments that will be stepped together; a family whose engine holds many at
   * once may share it among them.
   */
  default List<Environment> create(String task, int count) {
    return java.util.stream.Stream.generate(() -> create(task)).limit(count).toList();
  }
}
