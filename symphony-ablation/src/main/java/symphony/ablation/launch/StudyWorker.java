package symphony.ablation.launch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.api.UserException;
import symphony.runtime.record.Sink;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.LostRunException;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;
import symphony.runtime.run.TrainingRequest.Existing;

/**
 * Trains a study's open cells in this process. Any number of other workers may do the same on the
 * same storage: a worker takes every cell that is free or whose worker is dead.
 */
public final class StudyWorker {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Plan plan;
  private final CellStates states;
  private final Existing existing;
  private final StopSignal stop;
  private final Function<PlannedCohort, Sink> observer;
  private final Consumer<CellOutcome> ended;
  private final Map<String, String> refused = new LinkedHashMap<>();

  /**
   * Creates a worker.
   *
   * @param existing how to treat existing runs; with REPLACE the work would never end
   * @param observer creates a sink of the events of a cohort, which is closed at the cohort's end
   * @param ended receives every cell that this worker has trained
   */
  public StudyWorker(
      Plan plan,
      CellStates states,
      Existing existing,
      StopSignal stop,
      Function<PlannedCohort, Sink> observer,
      Consumer<CellOutcome> ended) {
    if (existing == Existing.REPLACE) {
      throw new IllegalArgumentException("a worker that replaces what is there never ends");
    }
    this.plan = plan;
    this.states = states;
    this.existing = existing;
    this.stop = stop;
    this.observer = observer;
    this.ended = ended;
  }

  /**
   * Works until no cell is open or a stop is requested; waits while others have all open cells. A
   * cell that cannot be trained does not affect others.
   *
   * @throws UserException at the end, with the reasons why cells could not be trained
   */
  public void run() throws InterruptedException {
    List<PlannedCohort> open = open();
    while (!open.isEmpty() && !stop.requested()) {
      boolean worked = false;
      for (PlannedCohort cohort : open) {
        worked |= !stop.requested() && attempt(cohort);
      }
      if (!worked) {
        Thread.sleep(PAUSE);
      }
      open = open();
    }
    if (!refused.isEmpty()) {
      throw new UserException(
          refused.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue())
              .collect(Collectors.joining("\n")));
    }
  }

  private List<PlannedCohort> open() {
    return states.open(false).stream().filter(c -> !refused.containsKey(c.label())).toList();
  }

  private boolean attempt(PlannedCohort cohort) {
    Optional<Leases> leases = Leases.take(plan.folder(), cohort.cells(), stop, Leases.PATIENCE);
    if (leases.isEmpty()) {
      return false;
    }
    try (Leases held = leases.get()) {
      // Another worker may have finished them since they were listed.
      boolean open = cohort.cells().stream().anyMatch(states::isOpen);
      if (open) {
        train(cohort).forEach(ended);
      }
      return open;
    } catch (LostRunException taken) {
      return false;
    } catch (UserException e) {
      refused.put(cohort.label(), e.getMessage());
      return true;
    }
  }

  private List<CellOutcome> train(PlannedCohort cohort) {
    try (Sink seen = observer.apply(cohort)) {
      return Training.run(
          new TrainingRequest(cohort.config(), cohort.seeds(), existing, List.of(seen), stop));
    }
  }
}
