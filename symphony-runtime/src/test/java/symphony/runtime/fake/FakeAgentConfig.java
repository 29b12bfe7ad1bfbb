package symphony.runtime.fake;

import java.util.List;
import java.util.Optional;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** Parameters of the fake agent. */
public record FakeAgentConfig(
    @Parameter(value = "steps before learning", range = "[1, inf)") int warmUp,
    @Parameter("seeds of members that fall ill") List<Long> poisoned,
    @Parameter("whether checkpoints carry a large replay block; may be left out")
        Optional<Boolean> extra,
    @Parameter("what the fortieth update throws: exception, overflow, memory, link, or nothing")
        Optional<String> throwing) {

  public FakeAgentConfig {
    Parameters.check(FakeAgentConfig.class, warmUp, poisoned, extra, throwing);
  }
}
