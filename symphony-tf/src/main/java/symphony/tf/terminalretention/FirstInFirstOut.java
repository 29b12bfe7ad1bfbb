package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.terminalretention.TerminalRetention;

/** Always replaces the oldest transition. */
@Ingredient(
    name = "none",
    summary = "The oldest transition is replaced.",
    formula = "ring",
    source = "neutral",
    neutral = true)
public record FirstInFirstOut() implements TerminalRetention {

  @Override
  public Ring ring(int capacity) {
    return new CyclicRing(capacity, 0);
  }
}
