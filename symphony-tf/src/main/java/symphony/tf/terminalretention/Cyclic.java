package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.terminalretention.TerminalRetention;

/**
 * A ring whose writer passes over a terminal transition n times before it replaces it; a transition
 * that was passed over is nearly the newest from then on.
 *
 * <p>Only one is passed over for each new transition, so the second of two adjacent terminal ones
 * is replaced at once. Source: arXiv 2512.10477, last section (S2p). Its code adds 1e-8 to the
 * stored continuation and passes over while that is at most 3e-8, which in float32 makes n = 4;
 * here the passes are counted.
 */
@Ingredient(
    name = "cyclic",
    summary = "A ring that skips a terminal transition a few times before it is replaced.",
    formula =
        "if full and the slot is terminal and was passed over less than n times: pass "
            + "over it; then write",
    source = "arXiv 2512.10477, last section (S2p)",
    differs = "Counts in integers, where the code adds 1e-8 to the stored continuation.")
public record Cyclic(
    @Parameter(
            value = "The number n of times that a terminal transition is skipped",
            range = "[0, inf)")
        int cycles)
    implements TerminalRetention {

  /** Checks the ranges. */
  public Cyclic {
    Parameters.check(Cyclic.class, cycles);
  }

  /** For the service loader, which asks only for its type. */
  public static Cyclic provider() {
    return Pluggable.declared();
  }

  @Override
  public Ring ring(int capacity) {
    return new CyclicRing(capacity, cycles);
  }
}
