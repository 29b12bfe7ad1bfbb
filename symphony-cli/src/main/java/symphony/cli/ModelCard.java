package symphony.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import symphony.api.environment.EnvironmentSpec;
import symphony.record.Evaluations;
import symphony.record.JsonFile;
import symphony.runtime.run.TrainedAgent;

/** Describes an exported policy in Markdown. */
final class ModelCard {

  private static final String USE =
      """
      import tensorflow

      policy = tensorflow.saved_model.load("export").signatures["serving_default"]
      action = policy(observation=tensorflow.constant([observation], tensorflow.float32))["action"][0]
      """;

  private ModelCard() {}

  /** The model card of a run's policy. */
  static String of(TrainedAgent agent, Path run) {
    EnvironmentSpec spec = agent.environment().spec();
    Map<String, Object> provenance = JsonFile.read(run.resolve("provenance.json"));
    StringBuilder card = new StringBuilder();
    String variant = agent.config().output().variant();
    card.append("# ").append(variant).append(" on ").append(spec.task()).append("\n\n");
    card.append(
        "The policy of a Symphony agent after %,d environment steps, from seed %d.\n\n"
            .formatted(agent.step(), agent.config().training().seeds().getFirst()));
    card.append("| | |\n|---|---|\n");
    row(card, "observation", spec.observationSize() + " numbers, float32");
    if (!agent.config().wrappers().isEmpty()) {
      row(card, "observed through", wrappers(agent));
    }
    row(card, "action", spec.actionSize() + " numbers, float32, in the task's own units");
    row(card, "engine", spec.engine());
    OptionalDouble score = Evaluations.upTo(run.resolve("evaluations.csv"), agent.step());
    if (score.isPresent()) {
      row(
          card,
          "return in the training's last evaluation",
          String.format(Locale.ROOT, "%.2f", score.getAsDouble()));
    }
    for (String key : List.of("digest", "device", "versions", "code", "java", "machine")) {
      if (provenance.get(key) != null) {
        row(card, key, provenance.get(key).toString());
      }
    }
    card.append(actions(spec, agent.actionCenter(), agent.actionHalf()));
    card.append("\n```python\n").append(USE).append("```\n\n");
    card.append("`config.conf` is the whole config, `provenance.json` what it was trained with.\n");
    card.append("`symphony replay ").append(run).append("` shows an episode.\n");
    return card.toString();
  }

  /**
   * The range of each action and its mapping from the policy's output in [-1, 1].
   *
   * @param center the middle of each action's range
   * @param half half of the width of each action's range
   */
  static String actions(EnvironmentSpec spec, double[] center, double[] half) {
    StringBuilder table = new StringBuilder("\n| action | minimum | maximum | center | half |\n");
    table.append("|---|---|---|---|---|\n");
    for (int i = 0; i < spec.actionSize(); i++) {
      table.append(
          "| %d | %s | %s | %s | %s |\n"
              .formatted(i, spec.low()[i], spec.high()[i], center[i], half[i]));
    }
    return table
        .append("\nThe model gives center + half x, with x in [-1, 1] its network's output; ")
        .append("no further scaling is needed.\n")
        .toString();
  }

  private static String wrappers(TrainedAgent agent) {
    return agent.config().wrappers().stream()
        .map(w -> "`" + w.name() + "`")
        .collect(Collectors.joining(", then ", "the environment's wrappers ", "; see config.conf"));
  }

  private static void row(StringBuilder card, String key, String value) {
    card.append("| ").append(key).append(" | ").append(value.replace("|", "\\|")).append(" |\n");
  }
}
