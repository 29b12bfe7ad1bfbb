package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.terminalretention.TerminalRetentionProvider;

/** Offers {@link Roll}. */
@Ingredient(
    summary =
        "The memory is rolled so that terminal transitions are never shifted out by one " + "step.",
    formula = "write the newest slot; shift by 2 if the oldest is terminal, else by 1",
    source = "arXiv 2512.10477, replay buffer (S3, SE, S2, ED)",
    differs = "The memory is not moved: the ring's beginning is.")
public final class RollProvider implements TerminalRetentionProvider<NoParameters> {

  @Override
  public String name() {
    return "roll";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public TerminalRetention create(NoParameters config) {
    return new Roll();
  }
}
