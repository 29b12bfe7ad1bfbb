package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.terminalretention.TerminalRetentionProvider;

/** Offers {@link Cyclic}. */
@Ingredient(
    summary =
        "A ring that passes over a terminal transition a few times before it is " + "replaced.",
    formula =
        "if full and the slot is terminal and was passed over less than n times: pass "
            + "over it; then write",
    source = "arXiv 2512.10477, last section (S2p)",
    differs = "Counts in integers, where the code adds 1e-8 to the stored continuation.")
public final class CyclicProvider implements TerminalRetentionProvider<CyclicConfig> {

  @Override
  public String name() {
    return "cyclic";
  }

  @Override
  public Class<CyclicConfig> configType() {
    return CyclicConfig.class;
  }

  @Override
  public TerminalRetention create(CyclicConfig config) {
    return new Cyclic(config);
  }
}
