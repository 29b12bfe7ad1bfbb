package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.terminalretention.TerminalRetention;

/** The oldest transition is replaced, whatever it is. */
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
