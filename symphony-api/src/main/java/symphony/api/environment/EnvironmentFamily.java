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
   * The tasks' names, such as {@code Pendulum-v1}; a prefix ends with {@code ":"} and accepts any
   * continuation.
   */
  List<String> tasks();

  /**
   * One sentence that says what is missing on this machine and what to do; empty if the family can
   * run.
   */
  Optional<String> missing();

  /** The installer of the missing software, if there is one: {@code symphony setup <family>}. */
  default Optional<Installer> installer() {
    return Optional.empty();
  }

  /**
   * A task's sizes and limits as far as they are known without its engine, which may be missing and
   * is named without a version. Configs are checked against them before anything is created.
   *
   * @param task one of {@link #tasks}
   */
  default Optional<EnvironmentSpec> outline(String task) {
    return Optional.empty();
  }

  /**
   * Creates an environment.
   *
   * @param task one of {@link #tasks}, or a name that starts with one of their prefixes
   * @throws EnvironmentException with one sentence if it cannot be created
   */
  Environment create(String task);

  /**
   * The same tasks on engines whose motors follow every action in [-1, 1]: the control range of the
   * model itself is ±1. Observations, gears and reward do not change; {@link #outline} and {@link
   * Environment#spec} state the range of ±1.
   *
   * @throws EnvironmentException with one sentence if this family does not support it, as by
   *     default
   */
  default EnvironmentFamily widened() {
    throw new EnvironmentException(
        "this engine has no control range that can be widened; set symphony.task.action-limit to"
            + " task or unit");
  }

  /**
   * Creates several environments that will be stepped together; a family whose engine supports
   * several environments may share one engine among them.
   */
  default List<Environment> create(String task, int count) {
    return java.util.stream.Stream.generate(() -> create(task)).limit(count).toList();
  }
}
