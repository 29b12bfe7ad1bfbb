package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.terminalretention.TerminalRetention;

/**
 * The rolling memory of the paper without copying: a new transition replaces the newest one; then
 * the order shifts by 2 if the oldest transition is terminal, otherwise by 1.
 *
 * <p>Shifted transitions become the newest, so a terminal transition is not overwritten in its
 * turn; of two adjacent ones the second is. The first transition after the memory is full replaces
 * the newest one. Source: arXiv 2512.10477 and its code (S3, SE, S2, ED), which moves the whole
 * memory at every step with the same result.
 */
@Ingredient(
    name = "roll",
    summary =
        "The memory is rolled so that terminal transitions are never shifted out by one " + "step.",
    formula = "write the newest slot; shift by 2 if the oldest is terminal, else by 1",
    source = "arXiv 2512.10477, replay buffer (S3, SE, S2, ED)",
    differs = "The memory is not moved; instead, the start of the ring moves.")
public record Roll() implements TerminalRetention {

  @Override
  public Ring ring(int capacity) {
    return new RollingRing(capacity);
  }
}
