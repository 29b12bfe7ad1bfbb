package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.terminalretention.TerminalRetention;

/**
 * A ring whose writer skips a terminal transition n times before it replaces it. A skipped
 * transition then counts as nearly the newest.
 *
 * <p>Only one transition is skipped for each new one, so the second of two adjacent terminal
 * transitions is replaced. Source: arXiv 2512.10477, last section (S2p). Its code adds 1e-8 to the
 * stored continuation at each skip and skips while it is at most 3e-8, which in float32 gives n =
 * 4; this class counts the skips.
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

  /** The provider method of the service loader, which uses only its return type. */
  public static Cyclic provider() {
    return Pluggable.declared();
  }

  @Override
  public Ring ring(int capacity) {
    return new CyclicRing(capacity, cycles);
  }
}
