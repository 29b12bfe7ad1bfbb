package symphony.runtime.run;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.runtime.UserException;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.CsvSink;
import symphony.runtime.record.JsonFile;
import symphony.runtime.record.OutputException;
import symphony.runtime.record.RunDirectory;
import symphony.runtime.record.Sink;
import symphony.runtime.record.TensorBoardSink;

/** Trains one cohort and leaves a run directory for each of its seeds. */
public final class Training {

  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  private final TrainingRequest request;

  private Training(TrainingRequest request) {
    this.request = request;
  }

  /**
   * Trains a cohort. Cells that are done already stay as they are.
   *
   * @return one outcome for each seed that was asked for, in that order
   * @throws UserException if the run cannot begin
   */
  public static List<CellOutcome> run(TrainingRequest request) {
    return new Training(request).run();
  }

  /** A config's seeds, divided into the cohorts in which they train. */
  public static List<List<Long>> cohorts(RunConfig config) {
    List<Long> seeds = config.training().seeds();
    int size = config.training().cohort() == 0 ? seeds.size() : config.training().cohort();
    List<List<Long>> cohorts = new ArrayList<>();
    for (int from = 0; from < seeds.size(); from += size) {
      cohorts.add(seeds.subList(from, Math.min(seeds.size(), from + size)));
    }
    return cohorts;
  }

  private List<CellOutcome> run() {
    List<Cell> cells = new ArrayList<>();
    try {
      request.seeds().forEach(seed -> cells.add(new Cell(request.config(), seed)));
      boolean replace = request.existing() == TrainingRequest.Existing.REPLACE;
      if (!replace) {
        cells.forEach(Cell::requireSameConfig);
      }
      List<Cell> open = cells.stream().filter(cell -> replace || !cell.done()).toList();
      List<CellOutcome> outcomes =
          new ArrayList<>(
              cells.stream().filter(cell -> !open.contains(cell)).map(Cell::earlier).toList());
      if (!open.isEmpty()) {
        outcomes.addAll(train(open));
      }
      outcomes.sort(Comparator.comparingInt(outcome -> request.seeds().indexOf(outcome.seed())));
      return outcomes;
    } finally {
      cells.forEach(Cell::close);
    }
  }

  private List<CellOutcome> train(List<Cell> cells) {
    Cohort cohort = new Cohort(cells.stream().map(Cell::seed).toList());
    Injector injector = assemble(cohort);
    try (Workers workers = injector.getInstance(Workers.class);
        Environments environments = injector.getInstance(Environments.class);
        Agent agent = injector.getInstance(Agent.class);
        Broadcast events = injector.getInstance(Broadcast.class)) {
      for (Cell cell : cells) {
        cell.begin(
            Provenance.of(
                request.config(), cohort, cell.seed(), agent, environments.spec().engine()));
      }
      Trainer trainer = injector.getInstance(Trainer.class);
      addSinks(cells, agent, events);
      Optional<String> fault = train(trainer);
      events.close();
      return end(cells, trainer, agent, fault);
    } catch (ProvisionException e) {
      throw unwrapped(e);
    }
  }

  private Injector assemble(Cohort cohort) {
    try {
      return Guice.createInjector(
          Stage.DEVELOPMENT, new RunModule(request.config(), cohort, request.stop()));
    } catch (CreationException e) {
      throw unwrapped(e);
    }
  }

  /** What Guice wraps, as far as it is meant for a user. */
  private static RuntimeException unwrapped(RuntimeException wrapped) {
    Throwable cause = wrapped;
    while (cause != null && !(cause instanceof UserException) && !(cause instanceof AgentException)) {
      cause = cause.getCause();
    }
    if (cause instanceof AgentException agent) {
      return new UserException(agent.getMessage(), agent);
    }
    return cause == null ? wrapped : (RuntimeException) cause;
  }

  private void addSinks(List<Cell> cells, Agent agent, Broadcast events) {
    for (int m = 0; m < cells.size(); m++) {
      RunDirectory directory = cells.get(m).directory();
      events.add(new CsvSink(directory.path(), m, -1, agent.metricNames()));
      if (request.config().output().tensorboard()) {
        events.add(new TensorBoardSink(directory.path(), m, -1));
      }
    }
    for (Sink observer : request.observers()) {
      events.add(observer);
    }
  }

  /** Trains; the reason if something failed that all members share. */
  private static Optional<String> train(Trainer trainer) {
    try {
      trainer.train();
      return Optional.empty();
    } catch (OutputException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("the training failed", e);
      return Optional.of(Faults.sentence(e));
    } catch (OutOfMemoryError e) {
      return Optional.of(
          "out of memory: lower the replay memory's capacity, the cohort or the batch");
    }
  }

  private List<CellOutcome> end(
      List<Cell> cells, Trainer trainer, Agent agent, Optional<String> fault) {
    List<CellOutcome> outcomes = new ArrayList<>();
    Map<String, Object> timing = trainer.clockwork().report(trainer.step(), cells.size());
    for (int m = 0; m < cells.size(); m++) {
      Member member = trainer.members().get(m);
      Optional<String> reason = member.failure().or(() -> fault);
      CellOutcome.Status status = status(reason, trainer.step());
      JsonFile.write(cells.get(m).directory().file("timing.json"), timing);
      outcomes.add(
          cells
              .get(m)
              .end(status, reason, member.steps(), agent.updates(), member.episodesEnded()));
    }
    return outcomes;
  }

  private CellOutcome.Status status(Optional<String> failure, long step) {
    if (failure.isPresent()) {
      return CellOutcome.Status.FAILED;
    }
    return step < request.config().training().steps()
        ? CellOutcome.Status.INTERRUPTED
        : CellOutcome.Status.DONE;
  }
}
