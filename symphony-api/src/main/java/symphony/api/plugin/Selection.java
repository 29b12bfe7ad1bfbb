package symphony.api.plugin;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was chosen together for one agent.
 *
 * @param ingredients one for each role
 * @param memory the agent's replay memory, where the agent has one and says so
 * @param timeLimit steps after which the task's episodes are cut, where that is known; a task of
 *     another program may tell only when it starts
 */
public record Selection(Ingredients ingredients, Optional<Memory> memory, OptionalInt timeLimit) {

  /** Ingredients alone. */
  public Selection(Ingredients ingredients) {
    this(ingredients, Optional.empty(), OptionalInt.empty());
  }

  /** The ingredient that plays a role, where it is known. */
  public <R> Optional<R> find(Class<R> role) {
    return ingredients.find(role);
  }

  /**
   * A replay memory's sizes.
   *
   * @param capacity transitions that it can hold
   * @param batch transitions of it in one update, at most
   */
  public record Memory(int capacity, int batch) {}
}
