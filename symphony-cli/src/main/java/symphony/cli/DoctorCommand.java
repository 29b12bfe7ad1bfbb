package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.Engine;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.roles.Roles;
import symphony.record.JsonFile;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Selected;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.MachineInfo;

/** {@code symphony doctor}: checks what this machine has and lacks. */
@Command(
    name = "doctor",
    description = "Shows what is installed on this machine and what is missing.")
final class DoctorCommand implements Runnable {

  @Mixin private CommonOptions common;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** The result of one check. */
  private record Finding(String what, boolean fine, String said) {}

  @Override
  public void run() {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("java", Runtime.version().feature() >= 25, MachineInfo.java()));
    findings.add(new Finding("machine", true, MachineInfo.hardware()));
    findings.add(new Finding("heap", true, MachineInfo.heap()));
    findings.add(new Finding("build", true, build()));
    Registry registry = common.registry();
    findings.add(
        new Finding(
            "ingredients",
            true,
            Roles.ALL.stream().mapToInt(r -> registry.registrations(r.type()).size()).sum()
                + " for "
                + Roles.ALL.size()
                + " roles"));
    ConfigSource defaults = ConfigSource.defaults(registry);
    defaults.agents().values().forEach(agent -> findings.addAll(agent(agent)));
    defaults.families().values().forEach(f -> findings.add(family(f)));
    print(findings);
  }

  private static String build() {
    boolean archive = Boolean.getBoolean("symphony.archive");
    return switch (System.getProperty("symphony.build", "")) {
      case "gpu" -> archive ? "for GPUs" : "for GPUs; ./symphony --cpu uses the build for CPUs";
      case "cpu" -> archive ? "for CPUs" : "for CPUs; ./symphony --gpu uses the build for GPUs";
      default -> "started without ./symphony";
    };
  }

  private static List<Finding> agent(Selected<AgentFactory> agent) {
    String what = "agent " + agent.name();
    return agent
        .instance()
        .engine()
        .map(engine -> engine(what, engine))
        .orElseGet(() -> List.of(new Finding(what, true, "needs only Java")));
  }

  private static List<Finding> engine(String what, Engine engine) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            what,
            engine.obstacle().isEmpty(),
            engine.description() + engine.obstacle().map(why -> ": " + why).orElse("")));
    engine
        .parts()
        .forEach(part -> findings.add(new Finding("  " + part.name(), part.fine(), part.said())));
    findings.add(
        new Finding(
            what + " on a GPU",
            engine.noGpu().isEmpty(),
            engine.noGpu().orElse(engine.description() + " can use it")));
    return findings;
  }

  private static Finding family(Selected<EnvironmentFamily> chosen) {
    EnvironmentFamily family = chosen.instance();
    Optional<String> missing = family.missing();
    return new Finding(
        "environment " + chosen.name(),
        missing.isEmpty(),
        missing.orElse(family.tasks().size() + " tasks"));
  }

  private void print(List<Finding> findings) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      findings.forEach(f -> json.put(f.what().strip(), Map.of("fine", f.fine(), "said", f.said())));
      out.println(JsonFile.text(json));
    } else {
      new TextTable(
              List.of("what", "", "found"),
              findings.stream()
                  .map(f -> List.of(f.what(), f.fine() ? "yes" : "no", f.said()))
                  .toList())
          .print(out);
    }
    out.flush();
  }
}
