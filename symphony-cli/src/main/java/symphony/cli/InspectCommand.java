package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symphony.api.agent.AgentSummary;
import symphony.api.agent.GpuForm;
import symphony.record.JsonFile;
import symphony.report.results.Plural;
import symphony.runtime.config.RunConfig;
import symphony.runtime.config.Selected;
import symphony.runtime.run.Inspection;

/** {@code symphony inspect}: shows the agent that a config describes. */
@Command(
    name = "inspect",
    description = "Shows the agent that a config builds: layers, parameters, work and memory.")
final class InspectCommand implements Runnable {

  @Mixin private CommonOptions common;
  @Mixin private ConfigArguments arguments;

  @Option(
      names = "--observations",
      paramLabel = "N",
      description = "Size of an observation, in place of the task's.")
  private Integer observations;

  @Option(
      names = "--actions",
      paramLabel = "M",
      description = "Size of an action, in place of the task's.")
  private Integer actions;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    requireSize("--observations", observations);
    requireSize("--actions", actions);
    RunConfig config = arguments.run(common.registry());
    Inspection inspection =
        observations != null && actions != null
            ? Inspection.of(config, observations, actions)
            : Inspection.of(config).resized(observations, actions);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.json) {
      out.println(JsonFile.text(json(inspection)));
    } else {
      print(inspection, out);
    }
    out.flush();
  }

  private void requireSize(String option, Integer size) {
    if (size != null && (size < 1 || size > 1_000_000)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + " is " + size + ", expected a number from 1 to 1000000");
    }
  }

  private static void print(Inspection inspection, PrintWriter out) {
    AgentSummary summary = inspection.summary();
    List<List<String>> rows = new ArrayList<>();
    for (AgentSummary.VariableSummary variable : summary.variables()) {
      rows.add(
          List.of(
              variable.name(),
              variable.shape().toString(),
              number(variable.parameters()),
              variable.target() ? "yes" : ""));
    }
    new TextTable(List.of("variable", "shape", "parameters", "target"), rows).print(out);
    out.println();
    out.printf(
        Locale.ROOT,
        "%s, %s, one seed%n",
        Plural.of(inspection.observations(), "observation"),
        Plural.of(inspection.actions(), "action"));
    if (!inspection.config().wrappers().isEmpty()) {
      out.println("observed through   " + String.join(", then ", wrappers(inspection)));
    }
    out.println("online parameters  " + number(summary.onlineParameters()));
    out.println("target parameters  " + number(summary.targetParameters()));
    out.println("work per update    " + scaled(summary.flopsPerUpdate(), "FLOP"));
    out.println("replay memory      " + scaled(summary.memoryBytes(), "B"));
    out.println("total memory       " + scaled(summary.totalBytes(), "B"));
    inspection.onGpu().ifPresent(form -> print(form, out));
  }

  /** The wrappers of the environment with their parameters, innermost first. */
  private static List<String> wrappers(Inspection inspection) {
    return inspection.config().wrappers().stream().map(w -> w.parameters().toString()).toList();
  }

  private static void print(GpuForm form, PrintWriter out) {
    out.println("on a GPU           " + inWords(form));
    form.copiesToHost().forEach(line -> out.println("                   " + line));
    form.unrepeatable().forEach(line -> out.println("                   " + line));
  }

  private static String inWords(GpuForm form) {
    int copies = form.copiesToHost().size();
    return "%s, %s"
        .formatted(
            switch (copies) {
              case 0 -> "no value of an update passes through the host";
              case 1 -> "1 value of an update passes through the host";
              default -> copies + " values of an update pass through the host";
            },
            form.unrepeatable().isEmpty()
                ? "the same bytes in every run"
                : "not the same bytes in every run");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String scaled(double count, String unit) {
    String[] prefixes = {"", "k", "M", "G", "T", "P"};
    int power = 0;
    double scaled = count;
    while (scaled >= 1000 && power < prefixes.length - 1) {
      scaled /= 1000;
      power++;
    }
    return String.format(Locale.ROOT, "%.3g %s%s", scaled, prefixes[power], unit);
  }

  private static Map<String, Object> json(Inspection inspection) {
    AgentSummary summary = inspection.summary();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("observations", inspection.observations());
    json.put("actions", inspection.actions());
    json.put("wrappers", inspection.config().wrappers().stream().map(Selected::name).toList());
    json.put("online_parameters", summary.onlineParameters());
    json.put("target_parameters", summary.targetParameters());
    json.put("flops_per_update", summary.flopsPerUpdate());
    json.put("memory_bytes", summary.memoryBytes());
    json.put("total_bytes", summary.totalBytes());
    inspection.onGpu().ifPresent(form -> json.put("gpu", json(form)));
    json.put("variables", summary.variables().stream().map(InspectCommand::json).toList());
    return json;
  }

  private static Map<String, Object> json(GpuForm form) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("copies_to_host", form.copiesToHost());
    json.put("unrepeatable", form.unrepeatable());
    return json;
  }

  private static Map<String, Object> json(AgentSummary.VariableSummary variable) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", variable.name());
    json.put("shape", variable.shape());
    json.put("parameters", variable.parameters());
    json.put("target", variable.target());
    return json;
  }
}
