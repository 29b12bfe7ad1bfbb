package symphony.tf.contract;

import java.util.List;
import symphony.api.plugin.NoParameters;
import symphony.api.terminalretention.TerminalRetention;
import symphony.testkit.Candidate;
import symphony.testkit.TerminalRetentionContract;
import symphony.tf.terminalretention.CyclicConfig;
import symphony.tf.terminalretention.CyclicProvider;
import symphony.tf.terminalretention.FirstInFirstOutProvider;
import symphony.tf.terminalretention.RollProvider;

final class TerminalRetentionsTests extends TerminalRetentionContract {

  @Override
  protected List<Candidate<TerminalRetention>> candidates() {
    return List.of(
        Candidate.of(new RollProvider(), new NoParameters()),
        Candidate.of(new CyclicProvider(), new CyclicConfig(4)),
        Candidate.of(new FirstInFirstOutProvider(), new NoParameters()));
  }
}
