package symphony.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.InfoValue;
import symphony.record.EvaluationScore;
import symphony.record.JsonFile;
import symphony.runtime.run.TrainedAgent;

/** {@code symphony evaluate}: evaluates the policy of a run's last checkpoint. */
@Command(
    name = "evaluate",
    description =
        "Evaluates a run's policy without noise: the last one, unless --step names another.")
final class EvaluateCommand implements Runnable {

  @Mixin private CommonOptions common;
  @Mixin private StepOption step;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "A run directory, such as runs/NAME/TASK/seed-1.")
  private Path run;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values that override the run's config, such as evaluation.episodes=100.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    try (TrainedAgent agent = TrainedAgent.load(common.registry(), run, step.choice(), overrides)) {
      Map<String, Object> score = json(agent);
      PrintWriter out = spec.commandLine().getOut();
      if (format == OutputFormat.json) {
        out.println(JsonFile.text(score));
      } else {
        new TextTable(
                List.of("measure", "value"),
                score.entrySet().stream()
                    .map(e -> List.of(e.getKey(), text(e.getValue())))
                    .toList())
            .print(out);
      }
      out.flush();
    } catch (EnvironmentException e) {
      throw new RunFailedException(e.getMessage());
    }
  }

  private static String text(Object value) {
    return value instanceof Double d ? String.format(Locale.ROOT, "%.4f", d) : value.toString();
  }

  private static Map<String, Object> json(TrainedAgent agent) {
    EvaluationScore score = agent.evaluate();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", agent.step());
    json.put("episodes", score.episodes());
    json.put("broken", score.broken());
    json.put("return_mean", score.mean());
    json.put("return_std", score.deviation());
    json.put("return_min", score.least());
    json.put("return_max", score.greatest());
    json.put("length_mean", score.length());
    json.put("falls_per_1000", score.fallsPer1000());
    json.put("smoothness", score.smoothness());
    json.put("saturation", score.saturation());
    json.put("energy", score.energy());
    List<InfoValue> info = agent.environment().spec().info();
    for (int i = 0; i < info.size(); i++) {
      json.put("info_" + info.get(i).name(), score.info().get(i));
    }
    return json;
  }
}
