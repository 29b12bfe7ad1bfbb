package symphony.api.plugin;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that a config selects for one agent.
 *
 * @param ingredients one for each role
 * @param memory the agent's replay memory, if the agent declares one
 * @param timeLimit steps after which the task's episodes are truncated, if known; a task of another
 *     program may report it only when it starts
 */
public record Selection(Ingredients ingredients, Optional<Memory> memory, OptionalInt timeLimit) {

  /** Ingredients alone. */
  public Selection(Ingredients ingredients) {
    this(ingredients, Optional.empty(), OptionalInt.empty());
  }

  /** The ingredient of a role, if it is known. */
  public <R> Optional<R> find(Class<R> role) {
    return ingredients.find(role);
  }

  /**
   * A replay memory's sizes.
   *
   * @param capacity transitions that it can hold
   * @param batch maximum transitions in one update
   */
  public record Memory(int capacity, int batch) {}
}
