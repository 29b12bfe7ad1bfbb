package symphony.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;
import symphony.ablation.study.Plan;
import symphony.ablation.study.Planner;
import symphony.runtime.plugin.Registry;

/** A study file and what is set over it. */
public final class StudyArguments {

  @Parameters(index = "0", paramLabel = "STUDY", description = "A study file (HOCON).")
  private Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values over the file's, such as study.seeds=[1,2] or training.steps=5000.")
  private List<String> overrides = new ArrayList<>();

  StudyArguments() {}

  /** The plan that follows. */
  Plan plan(Registry registry) {
    return new Planner(registry, file, overrides).plan();
  }

  /** The same for another process of this program: its arguments. */
  List<String> forward() {
    List<String> arguments = new ArrayList<>(List.of("--study", file.toString()));
    arguments.addAll(overrides);
    return arguments;
  }
}
