package symphony.runtime.fake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSize;
import symphony.api.agent.AgentSummary;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.random.SeedTree;

/** Creates fake agents. */
@Ingredient(name = "fake", summary = "Nothing.", formula = "none", source = "none")
public record FakeFactory(
    @Parameter(value = "steps before learning", range = "[1, inf)") int warmUp,
    @Parameter("seeds of members that fall ill") List<Long> poisoned,
    @Parameter("whether checkpoints carry a large replay block; may be left out")
        Optional<Boolean> extra,
    @Parameter("what the fortieth update throws: exception, overflow, memory, link, or nothing")
        Optional<String> throwing)
    implements AgentFactory {

  public FakeFactory {
    Parameters.check(FakeFactory.class, warmUp, poisoned, extra, throwing);
  }

  @Override
  public AgentSummary summarize(Ingredients ingredients, AgentSetting setting) {
    return new AgentSummary(List.of(), 0, 0, 0, 0, 0);
  }

  @Override
  public Agent create(Ingredients ingredients, AgentSetting setting, Consumer<AgentSize> told) {
    boolean[] ill = new boolean[setting.seeds().size()];
    for (int m = 0; m < ill.length; m++) {
      SeedTree seed = setting.seeds().get(m);
      ill[m] = poisoned.stream().anyMatch(s -> new SeedTree(s).child("agent").equals(seed));
    }
    return new FakeAgent(setting, this, ill);
  }
}
