package symphony.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.ablation.launch.CellStates;
import symphony.ablation.launch.Leases;
import symphony.ablation.launch.ParentWatchdog;
import symphony.ablation.launch.ProgressLines;
import symphony.ablation.launch.StudyWorker;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedTuning;
import symphony.ablation.study.Planner;
import symphony.api.UserException;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.ProgressSink;
import symphony.runtime.record.Sink;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;
import symphony.runtime.run.TrainingRequest.Existing;

/** {@code symphony run}: trains some or all cells of one study; every launcher uses it. */
@Command(
    name = "run",
    description =
        "Trains cells of a study; cells of one variant and task train together. Several workers, "
            + "on one machine or on machines that share the storage, divide the cells among "
            + "themselves.")
final class RunCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private ExistingRuns existing;

  @Option(names = "--study", required = true, paramLabel = "FILE", description = "The study file.")
  private Path study;

  @Option(
      names = "--cell",
      paramLabel = "ID",
      description =
          "A cell by its address or its folder. May be repeated. Without it, train all open "
              + "cells, together with other workers.")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--leashed", hidden = true, description = "Stop when standard input closes.")
  private boolean leashed;

  @Parameters(paramLabel = "key=value", description = "Values that override the study file's.")
  private List<String> overrides = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    Plan plan = plan();
    List<Plan> plans = stages(plan);
    Set<PlannedCell> cells = new LinkedHashSet<>();
    wanted.stream().filter(id -> !plan.ready()).forEach(id -> requireTuned(plan, plans, id));
    wanted.forEach(id -> cells.add(cell(plans, id)));
    try (Interruption interruption = new Interruption()) {
      if (leashed) {
        ParentWatchdog.tie(System.in, interruption.signal());
      }
      return cells.isEmpty()
          ? workThrough(plan, interruption)
          : train(owner(plans, cells), cells, interruption);
    }
  }

  private Plan plan() {
    return new Planner(common.registry(), study, overrides).plan();
  }

  /**
   * The plans whose cells can be trained: that of the tuning, if there is one, and that of the
   * study.
   */
  private static List<Plan> stages(Plan plan) {
    List<Plan> stages = new ArrayList<>();
    plan.tuning().map(PlannedTuning::stage).ifPresent(stages::add);
    if (plan.ready()) {
      stages.add(plan);
    }
    return stages;
  }

  private static void requireTuned(Plan plan, List<Plan> trainable, String id) {
    if (plan.cell(id).isPresent() && trainable.stream().allMatch(p -> p.cell(id).isEmpty())) {
      throw new UserException(
          "%s must be tuned first, and its tuning has not ended; `symphony ablate` trains what is missing."
              .formatted(plan.cell(id).get().id()));
    }
  }

  private static Plan owner(List<Plan> plans, Set<PlannedCell> cells) {
    return plans.stream()
        .filter(plan -> plan.cells().contains(cells.iterator().next()))
        .findFirst()
        .orElseThrow();
  }

  /** Trains the tuning first, if there is one that has not ended. */
  private int workThrough(Plan plan, Interruption interruption) throws InterruptedException {
    if (plan.ready()) {
      return work(plan, interruption);
    }
    StudyFolder.make(plan);
    StudyFolder.record(plan);
    work(plan.tuning().orElseThrow().stage(), interruption);
    Plan tuned = plan();
    return tuned.ready() && !interruption.signal().requested()
        ? work(tuned, interruption)
        : ErrorReporter.FAILED;
  }

  /** Trains all open cells; other workers may train cells of the same plan at the same time. */
  private int work(Plan plan, Interruption interruption) throws InterruptedException {
    Existing wish = existing.wanted();
    if (wish == Existing.REPLACE) {
      throw new UserException("--fresh needs --cell: without it, only open cells are trained.");
    }
    StudyFolder.setAsideDamagedRecord(plan).ifPresent(System.err::println);
    StudyFolder.make(plan);
    CellStates states = new CellStates(plan, wish);
    states.requireOwnRuns();
    StudyFolder.record(plan);
    new StudyWorker(
            plan,
            states,
            wish,
            interruption.signal(),
            cohort -> progress(cohort.label(), cohort.config(), cohort.cells().size()),
            RunCommand::say)
        .run();
    return states.complete() ? 0 : ErrorReporter.FAILED;
  }

  private static void say(CellOutcome outcome) {
    System.out.println(
        outcome.status().name().toLowerCase(Locale.ROOT) + " " + outcome.directory());
  }

  private int train(Plan plan, Set<PlannedCell> cells, Interruption interruption)
      throws InterruptedException {
    RunConfig config = together(List.copyOf(cells));
    Optional<Leases> leases =
        Leases.await(plan.folder(), cells, interruption.signal(), Leases.PATIENCE);
    if (leases.isEmpty()) {
      throw new RunFailedException("another worker is training " + cells.iterator().next().id());
    }
    try (Leases held = leases.get()) {
      return train(config, cells, interruption);
    }
  }

  private int train(RunConfig config, Set<PlannedCell> cells, Interruption interruption) {
    List<Sink> observers = new ArrayList<>();
    String label = config.output().variant() + " " + config.task().name();
    observers.add(progress(label, config, cells.size()));
    if (leashed) {
      observers.add(new ProgressLines(System.out));
    }
    List<CellOutcome> outcomes =
        Training.run(
            new TrainingRequest(
                config,
                cells.stream().map(cell -> cell.id().seed()).toList(),
                existing.wanted(),
                observers,
                interruption.signal()));
    observers.forEach(Sink::close);
    return outcomes.stream().allMatch(o -> o.status() == CellOutcome.Status.DONE)
        ? 0
        : ErrorReporter.FAILED;
  }

  /** The lines of a log: step, rate, time left, return. */
  private Sink progress(String label, RunConfig config, int members) {
    return new ProgressSink(
        label,
        config.training().steps(),
        members,
        System.err,
        !leashed && Boolean.getBoolean("symphony.terminal"));
  }

  private PlannedCell cell(List<Plan> plans, String id) {
    return plans.stream()
        .flatMap(plan -> plan.cell(id).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "%s has no cell %s; `symphony ablate %s --plan` lists them"
                        .formatted(study, id, study)));
  }

  @SuppressWarnings("ReferenceEquality") // the cells of a cohort have the same config object
  private static RunConfig together(List<PlannedCell> cells) {
    RunConfig config = cells.getFirst().config();
    if (!cells.stream().allMatch(cell -> cell.config() == config)) {
      throw new UserException("Cells of several variants or tasks cannot train together.");
    }
    return config;
  }
}
