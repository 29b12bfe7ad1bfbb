package symphony.runtime.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.runtime.checkpoint.Checkpoint;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.TrainingRequest.Existing;

/** Trains cohorts and writes a run directory for each seed. */
public final class Training {

  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private Training() {}

  /** The cohorts of a config's seeds. */
  public static List<List<Long>> cohorts(RunConfig config) {
    return Cohorts.of(config);
  }

  /**
   * Divides seeds into cohorts for training: seeds that started together and are not done form one
   * cohort with the others of their cohort; seeds that have not started form another.
   */
  public static List<List<Long>> asBegun(RunConfig config, List<Long> seeds) {
    return Cohorts.asBegun(config, seeds);
  }

  /**
   * Trains seeds, each from its last checkpoint if there is one. Finished cells are not changed.
   * Seeds that started together resume together, including seeds of their cohort that were not
   * requested. Seeds that have not started train together.
   *
   * @return one outcome for each requested seed, in that order
   * @throws UserException if the run cannot start or its files cannot be written
   */
  public static List<CellOutcome> run(TrainingRequest request) {
    if (request.existing() == Existing.REPLACE) {
      Company.spare(request.config(), request.seeds());
      return cohort(request);
    }
    List<CellOutcome> outcomes = new ArrayList<>();
    for (List<Long> seeds : Cohorts.asBegun(request.config(), request.seeds())) {
      tellOfCompany(request, seeds);
      outcomes.addAll(cohort(request.of(seeds)));
    }
    outcomes.removeIf(outcome -> !request.seeds().contains(outcome.seed()));
    outcomes.sort(Comparator.comparingInt(outcome -> request.seeds().indexOf(outcome.seed())));
    return outcomes;
  }

  private static void tellOfCompany(TrainingRequest request, List<Long> seeds) {
    List<Long> company = seeds.stream().filter(s -> !request.seeds().contains(s)).toList();
    if (!company.isEmpty()) {
      LOG.info("The seeds {} started in the same cohort and are trained too.", company);
    }
  }

  private static List<CellOutcome> cohort(TrainingRequest request) {
    List<Cell> cells = new ArrayList<>();
    try {
      request.seeds().forEach(seed -> cells.add(new Cell(request.config(), seed)));
      return request.existing() == Existing.REPLACE
          ? new TrainingRun(request, cells, store(cells), Optional.empty()).run()
          : resume(request, cells);
    } finally {
      cells.forEach(Cell::close);
    }
  }

  private static List<CellOutcome> resume(TrainingRequest request, List<Cell> cells) {
    repair(request, cells);
    cells.forEach(Cell::requireSameConfig);
    settle(request, cells);
    List<Cell> open =
        cells.stream().filter(cell -> !cell.record().settled(request.config())).toList();
    List<CellOutcome> outcomes = new ArrayList<>();
    if (open.isEmpty()) {
      cells.forEach(cell -> outcomes.add(cell.earlier()));
      return outcomes;
    }
    CheckpointStore store = store(cells);
    Optional<Checkpoint> checkpoint = checkpoint(request, cells, store);
    List<Cell> trained = checkpoint.isPresent() ? cells : open;
    if (checkpoint.isEmpty()) {
      open.forEach(Training::requireNothingToLose);
    }
    open.stream()
        .filter(cell -> cell.record().wantsMore(request.config()))
        .findFirst()
        .ifPresent(cell -> requireMemory(request, cell, checkpoint));
    cells.stream().filter(c -> !trained.contains(c)).forEach(c -> outcomes.add(c.earlier()));
    outcomes.addAll(
        new TrainingRun(
                request, trained, checkpoint.isPresent() ? store : store(trained), checkpoint)
            .run());
    outcomes.sort(Comparator.comparingInt(outcome -> request.seeds().indexOf(outcome.seed())));
    return outcomes;
  }

  /**
   * Restores lost records from the checkpoint, which identifies its run, and refuses a checkpoint
   * of another run.
   */
  private static void repair(TrainingRequest request, List<Cell> cells) {
    Cell first = cells.getFirst();
    Optional<CheckpointIdentity> identity = CheckpointIdentity.newest(store(cells));
    if (identity.isEmpty()) {
      return;
    }
    boolean sameConfig = identity.get().digest().equals(request.config().resolved().digest());
    if (sameConfig && identity.get().seeds().equals(request.seeds())) {
      cells.forEach(cell -> cell.repair(identity.get()));
    } else if (mayHave(request, first)) {
      throw new UserException(
          "The checkpoints in %s belong to another run (%sseeds %s; this run has seeds %s); nothing was changed. Move them to the folder of that run, or start again with --fresh."
              .formatted(
                  first.directory().file("checkpoints"),
                  sameConfig ? "" : "another config, ",
                  identity.get().seeds(),
                  request.seeds()));
    }
  }

  /** Whether a run may resume here: it is not done, and no record identifies it as another run. */
  private static boolean mayHave(TrainingRequest request, Cell cell) {
    CellRecord record = cell.record();
    return !record.settled(request.config()) && (!record.exists() || record.isOf(request.config()));
  }

  /** Refuses to train a finished run further if its checkpoint lacks the replay memory. */
  private static void requireMemory(
      TrainingRequest request, Cell cell, Optional<Checkpoint> checkpoint) {
    if (checkpoint.isEmpty() || TrainingState.isPolicyOnly(checkpoint.get())) {
      throw new UserException(
          "%s finished after %d steps and cannot continue to %d, because it kept no %s; nothing was changed. Train it again with --fresh, or start a new run from its parameters with %s."
              .formatted(
                  cell.directory().path(),
                  cell.record().steps(),
                  request.config().training().steps(),
                  checkpoint.isEmpty()
                      ? "checkpoint (run.checkpoint-every=0)"
                      : "replay memory (run.keep-memory=false)",
                  "agent.initial=" + cell.directory().path()));
    }
  }

  /** Refuses to start at step 0 if a checkpoint would be lost. */
  private static void requireNothingToLose(Cell cell) {
    if (cell.checkpoints().hasAny()) {
      throw new UserException(
          "%s has checkpoints, but neither they nor its provenance.json say which run they belong to; nothing was changed. Restore provenance.json from a copy, or start again with --fresh."
              .formatted(cell.directory().path()));
    }
  }

  /** Treats cells that other code trained as requested. */
  private static void settle(TrainingRequest request, List<Cell> cells) {
    List<Cell> foreign =
        cells.stream().filter(cell -> cell.record().isOfOtherCode(request.config())).toList();
    if (foreign.isEmpty()) {
      return;
    }
    switch (request.existing()) {
      case SET_ASIDE_OTHER_CODE -> foreign.forEach(Cell::setAside);
      case KEEP_OTHER_CODE, REPLACE -> {}
      case RESUME ->
          throw OtherCode.refusal(
              foreign.getFirst().directory().path(),
              foreign.size(),
              cells.size(),
              foreign.stream().flatMap(cell -> cell.record().codes().stream()).toList(),
              request.config().code());
    }
  }

  /**
   * The last checkpoint of these seeds as one cohort.
   *
   * @throws UserException if there are checkpoints and none is intact, so that a disk failure does
   *     not silently discard a training
   */
  private static Optional<Checkpoint> checkpoint(
      TrainingRequest request, List<Cell> cells, CheckpointStore store) {
    boolean together =
        cells.stream().allMatch(cell -> cell.record().cohort().equals(request.seeds()));
    if (!together) {
      return Optional.empty();
    }
    List<Path> directories = cells.stream().map(cell -> cell.directory().path()).toList();
    Optional<Checkpoint> newest =
        store
            .newest(name -> true, stored -> fitsTables(stored, directories), LOG::warn)
            .or(() -> withTornTables(store));
    if (newest.isEmpty() && store.hasAny()) {
      throw new UserException(
          "No checkpoint in %s is intact, so this training cannot resume; nothing was changed. Its policy may still be usable (symphony evaluate, symphony export); restore the folder from a copy, or start again with --fresh."
              .formatted(cells.getFirst().directory().file("checkpoints")));
    }
    return newest;
  }

  private static boolean fitsTables(Checkpoint stored, List<Path> directories) {
    Optional<Path> torn = TableExtents.torn(stored, directories);
    torn.ifPresent(
        table ->
            LOG.warn(
                "{} does not match the checkpoint of step {}; this checkpoint is skipped.",
                table,
                stored.step()));
    return torn.isEmpty();
  }

  /** The checkpoint, with a warning if rows of tables are missing. */
  private static Optional<Checkpoint> withTornTables(CheckpointStore store) {
    Optional<Checkpoint> newest = store.newest(complaint -> {});
    newest.ifPresent(
        stored ->
            LOG.warn(
                "Every checkpoint is newer than the damage to the tables, so some rows before "
                    + "step {} remain missing; the training itself resumes from that step "
                    + "unchanged.",
                stored.step()));
    return newest;
  }

  /** The cohort's checkpoints, which are in the folder of its first member. */
  private static CheckpointStore store(List<Cell> cells) {
    return new CheckpointStore(cells.getFirst().directory().file("checkpoints"));
  }
}
