package symphony.tf.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.types.TFloat32;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSummary;
import symphony.api.agent.AgentSummary.VariableSummary;
import symphony.api.plugin.Ingredients;
import symphony.api.warmstart.WarmStart;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Variable;

/** Makes Symphony agents. */
record SymphonyAgentFactory(SymphonyConfig config) implements AgentFactory {

  @Override
  public AgentSummary summarize(Ingredients ingredients, AgentSetting setting) {
    AgentSetting one =
        new AgentSetting(
            setting.observationSize(),
            setting.actionSize(),
            List.of(setting.seeds().getFirst()),
            setting.device(),
            setting.threads());
    // A GPU's graph has every matrix product whole, so its arithmetic is that of the formulas.
    AgentGraph<TFloat32> graph = build(ingredients, one, true);
    try (var closed = graph.graph()) {
      return summary(graph);
    }
  }

  private AgentSummary summary(AgentGraph<TFloat32> graph) {
    List<VariableSummary> variables = new ArrayList<>();
    long online = 0;
    long target = 0;
    for (Variable<?> v : graph.build().variables().of(Variable.Kind.PARAMETER)) {
      boolean followed = graph.build().variables().find(BuildScope.targetName(v.name())) != null;
      long[] dims = v.shape().asArray();
      List<Long> shape = Arrays.stream(dims).skip(1).boxed().toList();
      variables.add(new VariableSummary(v.name(), shape, v.shape().size(), followed));
      online += v.shape().size();
      target += followed ? v.shape().size() : 0;
    }
    long memory = bytes(graph, Variable.Kind.MEMORY);
    long others =
        Arrays.stream(Variable.Kind.values())
            .filter(kind -> kind != Variable.Kind.MEMORY)
            .mapToLong(kind -> bytes(graph, kind))
            .sum();
    return new AgentSummary(
        variables, online, target, graph.flopsPerUpdate(), memory, memory + others);
  }

  private long bytes(AgentGraph<TFloat32> graph, Variable.Kind kind) {
    boolean half =
        kind == Variable.Kind.MEMORY && config.replay().storage() == SymphonyConfig.Storage.FLOAT16;
    return graph.build().variables().of(kind).stream()
        .mapToLong(v -> v.shape().size() * (half && v.name().equals("replay/transitions") ? 2 : 4))
        .sum();
  }

  @Override
  public Agent create(Ingredients ingredients, AgentSetting setting) {
    Devices device = Devices.choose(setting.device(), setting.threads(), config);
    return new SymphonyAgent(
        build(ingredients, setting, device.gpu()), config, ingredients, setting, device);
  }

  private AgentGraph<TFloat32> build(Ingredients ingredients, AgentSetting setting, boolean gpu) {
    WarmStart warmStart = ingredients.get(WarmStart.class);
    WarmStarts.tooLarge(warmStart, config.replay().capacity())
        .ifPresent(
            why -> {
              throw new AgentException(why);
            });
    return AgentGraph.create(config, ingredients, setting, TFloat32.class, gpu, warmStart.steps());
  }
}
