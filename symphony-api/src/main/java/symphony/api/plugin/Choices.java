package symphony.api.plugin;

import java.util.Optional;
import java.util.OptionalInt;

/** What stands beside an ingredient: the others that were chosen, the agent's memory, the task. */
@FunctionalInterface
public interface Choices {

  /**
   * The name of the ingredient that plays a role.
   *
   * @param rolePath a role's config path, such as {@code "action-squash"}
   */
  String of(String rolePath);

  /**
   * The ingredient itself, with its parameters, where it is known.
   *
   * @param role a role's type, such as {@code Network.class}
   */
  default <R> Optional<R> playing(Class<R> role) {
    return Optional.empty();
  }

  /** The agent's replay memory, where the agent has one and says so. */
  default Optional<Memory> memory() {
    return Optional.empty();
  }

  /**
   * Steps after which the task's episodes are cut, where that is known; a task of another program
   * may tell only when it begins.
   */
  default OptionalInt timeLimit() {
    return OptionalInt.empty();
  }

  /**
   * A replay memory's sizes.
   *
   * @param capacity transitions that it can hold
   * @param batch transitions of it in one update, at most
   */
  record Memory(int capacity, int batch) {}
}
