package symphony.runtime.run;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.api.environment.InfoValue;
import symphony.record.JsonFile;
import symphony.record.RunDirectory;
import symphony.runtime.checkpoint.Checkpoint;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.record.CsvSink;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.TensorBoardSink;

/** One session of a cohort's training, from the start or from a checkpoint. */
final class TrainingRun {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

  private final TrainingRequest request;
  private final List<Cell> cells;
  private final CheckpointStore store;
  private final Optional<Checkpoint> checkpoint;
  private final Cohort cohort;

  TrainingRun(
      TrainingRequest request,
      List<Cell> cells,
      CheckpointStore store,
      Optional<Checkpoint> checkpoint) {
    this.request = request;
    this.cells = cells;
    this.store = store;
    this.checkpoint = checkpoint;
    this.cohort = new Cohort(cells.stream().map(Cell::seed).toList());
  }

  /**
   * Trains to the end, until a stop signal or until a fault.
   *
   * @throws UserException if it cannot start or its files cannot be written
   */
  List<CellOutcome> run() {
    try {
      return trained();
    } catch (ProvisionException e) {
      throw unwrapped(e);
    } catch (Error e) {
      throw new UserException(
          "The training of %s cannot start: %s. Run the command again with --debug to see where it failed."
              .formatted(cells.getFirst().directory().path(), FaultMessages.fatalSentence(e)),
          e);
    }
  }

  private List<CellOutcome> trained() {
    Injector injector = assemble();
    try (EnvironmentExecutor workers = injector.getInstance(EnvironmentExecutor.class);
        Checkpointer checkpointer = injector.getInstance(Checkpointer.class);
        Environments environments = injector.getInstance(Environments.class);
        Agent agent = injector.getInstance(Agent.class);
        CompositeSink events = injector.getInstance(CompositeSink.class)) {
      Trainer trainer = injector.getInstance(Trainer.class);
      checkpoint.ifPresent(stored -> restore(trainer, stored));
      Optional<InitialParameters> initial = initial();
      initial.ifPresent(found -> found.into(agent));
      writeProvenance(agent, environments.spec().engine(), initial);
      addSinks(agent, environments.spec().info(), events, injector.getInstance(TableExtents.class));
      injector.getInstance(KeptPolicies.class).resume();
      events.accept(new RunEvent.Started(trainer.step(), agent.device()));
      Optional<String> fault = train(trainer);
      events.close();
      return end(trainer, agent, fault);
    }
  }

  private Injector assemble() {
    try {
      return Guice.createInjector(
          Stage.DEVELOPMENT,
          new RunModule(
              request.config(),
              cohort,
              store,
              cells.stream().map(cell -> cell.directory().path()).toList(),
              request.stop()));
    } catch (CreationException e) {
      throw unwrapped(e);
    }
  }

  /** The cause inside Guice's exception, if it is meant for a user. */
  private static RuntimeException unwrapped(RuntimeException wrapped) {
    for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
      if (cause instanceof UserException user) {
        return user;
      }
      if (cause instanceof AgentException agent) {
        return new UserException(agent.getMessage(), agent);
      }
    }
    Throwable cause = wrapped.getCause() == null ? wrapped : wrapped.getCause();
    return new UserException(
        "The training cannot start: %s%s. Run the command again with --debug to see where it failed."
            .formatted(FaultMessages.fatalSentence(cause), FaultMessages.place(cause)),
        wrapped);
  }

  private void restore(Trainer trainer, Checkpoint stored) {
    try {
      trainer.restore(stored);
      LOG.info("Resuming after step {}.", stored.step());
    } catch (RuntimeException e) {
      throw new UserException(
          "The checkpoint of %s does not fit this agent: %s. Start again with --fresh."
              .formatted(cells.getFirst().directory().path(), FaultMessages.sentence(e)),
          e);
    }
  }

  /** The policies whose parameters a new run starts with; empty for a resumed run. */
  private Optional<InitialParameters> initial() {
    return checkpoint.isPresent()
        ? Optional.empty()
        : request.config().agent().initial().map(text -> InitialParameters.find(text, cohort));
  }

  private void writeProvenance(Agent agent, String engine, Optional<InitialParameters> initial) {
    for (Cell cell : cells) {
      Map<String, Object> provenance =
          ProvenanceWriter.of(request.config(), cohort, cell.seed(), agent, engine);
      initial.ifPresent(found -> provenance.put("initial", found.record(cell.seed())));
      checkpoint.ifPresentOrElse(
          stored -> cell.resume(stored.step(), provenance), () -> cell.begin(provenance));
    }
  }

  private void addSinks(
      Agent agent, List<InfoValue> info, CompositeSink events, TableExtents tables) {
    long last = checkpoint.map(Checkpoint::step).orElse(-1L);
    for (int m = 0; m < cells.size(); m++) {
      RunDirectory directory = cells.get(m).directory();
      CsvSink csv =
          new CsvSink(
              directory.path(),
              m,
              last,
              request.config().evaluation().every(),
              agent.metricNames(),
              info);
      events.add(csv);
      tables.add(csv);
      if (request.config().output().tensorboard()) {
        events.add(
            new TensorBoardSink(
                directory.path(), m, last, info, request.config(), cells.get(m).seed()));
      }
    }
    request.observers().forEach(events::add);
  }

  /** Trains; returns the reason if something failed that all members share. */
  private static Optional<String> train(Trainer trainer) {
    try {
      trainer.train();
      return Optional.empty();
    } catch (UserException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.debug("the training failed", e);
      return Optional.of(FaultMessages.fatalSentence(e));
    }
  }

  private List<CellOutcome> end(Trainer trainer, Agent agent, Optional<String> fault) {
    List<CellOutcome> outcomes = new ArrayList<>();
    Map<String, Object> timing = trainer.timing();
    for (int m = 0; m < cells.size(); m++) {
      Cell cell = cells.get(m);
      SeedRun member = trainer.members().get(m);
      Optional<String> obstacle = member.failure().or(() -> fault);
      boolean ended = status(obstacle, trainer.step()) == CellOutcome.Status.DONE;
      boolean resumable = !ended && member.active();
      Optional<String> reason = ended ? cell.flaw() : obstacle;
      CellOutcome.Status status = status(reason, trainer.step());
      JsonFile.write(cell.directory().file("timing.json"), timing);
      outcomes.add(
          cell.end(status, reason, resumable, member.steps(), agent, member.episodesEnded()));
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
