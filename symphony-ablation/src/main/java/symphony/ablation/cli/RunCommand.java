package symphony.ablation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.ablation.launch.Leases;
import symphony.ablation.launch.Leash;
import symphony.ablation.launch.ProgressLines;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.Planner;
import symphony.runtime.UserException;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;

/** {@code symphony run}: the unit of work of every launcher, some cells of one study. */
@Command(
    name = "run",
    description = "Trains cells of a study, those of one variant and task together.")
final class RunCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ExistingRuns existing;

  @Option(names = "--study", required = true, paramLabel = "FILE", description = "The study file.")
  private Path study;

  @Option(
      names = "--cell",
      required = true,
      paramLabel = "ID",
      description = "A cell by its address or its folder. May be repeated.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--leashed", hidden = true, description = "End when standard input ends.")
  private boolean leashed;

  @Parameters(paramLabel = "key=value", description = "Values over the study file's.")
  private List<String> overrides = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    Plan plan = new Planner(common.registry(), study, overrides).plan();
    Set<PlannedCell> cells = new LinkedHashSet<>();
    wanted.forEach(id -> cells.add(cell(plan, id)));
    RunConfig config = together(List.copyOf(cells));
    try (Interruption interruption = new Interruption()) {
      if (leashed) {
        Leash.tie(System.in, interruption.signal());
      }
      Optional<Leases> leases =
          Leases.await(plan.folder(), cells, interruption.signal(), Leases.PATIENCE);
      if (leases.isEmpty()) {
        throw new RunFailedException("another worker trains " + cells.iterator().next().id());
      }
      try (Leases held = leases.get();
          ProgressLines lines = new ProgressLines(System.out)) {
        return train(config, cells, lines, interruption);
      }
    }
  }

  private int train(
      RunConfig config, Set<PlannedCell> cells, ProgressLines lines, Interruption interruption) {
    List<CellOutcome> outcomes =
        Training.run(
            new TrainingRequest(
                config,
                cells.stream().map(cell -> cell.id().seed()).toList(),
                existing.wanted(),
                List.of(lines),
                interruption.signal()));
    return outcomes.stream().allMatch(o -> o.status() == CellOutcome.Status.DONE)
        ? 0
        : Complaints.FAILED;
  }

  private PlannedCell cell(Plan plan, String id) {
    return plan.cell(id)
        .orElseThrow(
            () ->
                new UserException(
                    "%s has no cell %s; `symphony ablate %s --plan` lists them"
                        .formatted(study, id, study)));
  }

  private static RunConfig together(List<PlannedCell> cells) {
    RunConfig config = cells.getFirst().config();
    if (!cells.stream().allMatch(cell -> cell.config() == config)) {
      throw new UserException("Cells of several variants or tasks cannot train together.");
    }
    return config;
  }
}
