package symphony.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.Planner;
import symphony.runtime.config.Overrides;
import symphony.runtime.plugin.Registry;

/** Arguments for a study file and its overrides. */
public final class StudyArguments {

  @Parameters(index = "0", paramLabel = "STUDY", description = "A study file (HOCON).")
  private Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description =
          "Values that override the file's, such as study.seeds=[1,2] or training.steps=5000.")
  private List<String> overrides = new ArrayList<>();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  private final Set<String> said = new HashSet<>();

  StudyArguments() {}

  /** The plan of the study. A warning is printed once, however often the study is planned. */
  Plan plan(Registry registry) {
    Plan plan = new Planner(registry, file, overrides).plan();
    new Overrides(overrides)
        .unread(plan.cells().stream().map(PlannedCell::config).distinct().toList()).stream()
            .filter(said::add)
            .forEach(spec.commandLine().getErr()::println);
    return plan;
  }

  /** These as arguments for another process of this program. */
  List<String> forward() {
    List<String> arguments = new ArrayList<>(List.of("--study", file.toString()));
    arguments.addAll(overrides);
    return arguments;
  }
}
