package symphony.tf.terminalretention;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.NoParameters;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.terminalretention.TerminalRetentionProvider;

/** Offers {@link FirstInFirstOut}. */
@Ingredient(
    summary = "The oldest transition is replaced.",
    formula = "ring",
    source = "neutral",
    neutral = true)
public final class FirstInFirstOutProvider implements TerminalRetentionProvider<NoParameters> {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Class<NoParameters> configType() {
    return NoParameters.class;
  }

  @Override
  public TerminalRetention create(NoParameters config) {
    return new FirstInFirstOut();
  }
}
