package symphony.tf.contract;

import java.util.List;
import symphony.api.terminalretention.TerminalRetention;
import symphony.testkit.TerminalRetentionContract;
import symphony.tf.terminalretention.Cyclic;
import symphony.tf.terminalretention.FirstInFirstOut;
import symphony.tf.terminalretention.Roll;

final class TerminalRetentionsTests extends TerminalRetentionContract {

  @Override
  protected List<TerminalRetention> candidates() {
    return List.of(new Roll(), new Cyclic(4), new FirstInFirstOut());
  }
}
