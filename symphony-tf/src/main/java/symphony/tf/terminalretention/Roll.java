package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.terminalretention.TerminalRetention;

/**
 * The memory as the paper rolls it, without moving anything: a new transition takes the newest
 * slot; then the order shifts by 2 if the oldest transition is terminal, else by 1.
 *
 * <p>What a terminal transition is shifted past comes back as newest, so a terminal one is never
 * the one that is overwritten in its own turn; of two adjacent ones the second is. The first
 * transition after the memory is full replaces the newest one. Source: arXiv 2512.10477 and its
 * code (S3, SE, S2, ED), which moves the whole memory at every step to the same effect.
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
