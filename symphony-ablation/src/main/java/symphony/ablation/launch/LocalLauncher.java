package symphony.ablation.launch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;

/** Runs cohorts on this machine, several at the same time. */
public final class LocalLauncher {

  private static final long PAUSE_MILLIS = 500;

  private final CellStates states;
  private final CohortJob job;
  private final LaunchListener watcher;
  private final boolean failFast;
  private final Memory memory;
  private final ToLongFunction<PlannedCohort> need;
  private final Predicate<PlannedCohort> busy;
  private final Queue<PlannedCohort> waiting;
  private final Set<PlannedCohort> wasBusy = ConcurrentHashMap.newKeySet();
  private final Set<PlannedCohort> begunAgain = new HashSet<>();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * Creates a launcher.
   *
   * @param failFast whether no cohort starts after a cell has failed
   * @param memory the memory that running cohorts share
   * @param need the memory of a cohort in bytes
   * @param busy whether another program currently trains a cohort
   */
  public LocalLauncher(
      CellStates states,
      Collection<PlannedCohort> open,
      CohortJob job,
      LaunchListener watcher,
      boolean failFast,
      Memory memory,
      ToLongFunction<PlannedCohort> need,
      Predicate<PlannedCohort> busy) {
    this.states = states;
    this.waiting = new ArrayDeque<>(open);
    this.job = job;
    this.watcher = watcher;
    this.failFast = failFast;
    this.memory = memory;
    this.need = need;
    this.busy = busy;
  }

  /** Runs all cohorts and returns when the last process has ended. */
  public void run(int processes) {
    synchronized (workers) {
      for (int i = 0; i < processes && !stopped; i++) {
        workers.add(Thread.ofPlatform().name("worker-" + i).start(this::work));
      }
    }
    for (Thread worker : List.copyOf(workers)) {
      join(worker);
    }
  }

  /** Starts no more cohorts, stops the running ones and waits for their end. */
  public void stop() {
    stopped = true;
    memory.close();
    job.stop();
    List<Thread> begun;
    synchronized (workers) {
      begun = List.copyOf(workers);
    }
    begun.forEach(LocalLauncher::join);
  }

  /** Whether it was stopped. */
  public boolean stopped() {
    return stopped;
  }

  private void work() {
    for (PlannedCohort cohort = next(); cohort != null; cohort = next()) {
      if (wasBusy.contains(cohort) && cohort.cells().stream().noneMatch(states::isOpen)) {
        watcher.began(cohort);
        watcher.ended(cohort, cohort.cells().stream().map(states::of).toList());
        continue;
      }
      long bytes = need.applyAsLong(cohort);
      if (!memory.carries(bytes)) {
        watcher.complained(cohort, "not started: it needs more memory than is free");
      } else if (memory.take(bytes)) {
        train(cohort);
        memory.give(bytes);
      }
    }
  }

  private void train(PlannedCohort cohort) {
    watcher.began(cohort);
    try {
      job.run(
              cohort,
              progress -> watcher.progressed(cohort, progress),
              warning -> watcher.complained(cohort, warning))
          .ifPresent(complaint -> watcher.complained(cohort, complaint));
    } catch (RuntimeException e) {
      watcher.complained(cohort, String.valueOf(e.getMessage()));
    }
    List<RunResult> cells = cohort.cells().stream().map(states::of).toList();
    watcher.ended(cohort, cells);
    if (!failFast && cohort.cells().stream().anyMatch(states::isOpen)) {
      onceMore(cohort);
    }
    if (failFast && cells.stream().anyMatch(cell -> cell.status() != RunStatus.DONE)) {
      stopped = true;
    }
  }

  /** Appends a cohort whose process ended before its cells did, once per cohort. */
  private void onceMore(PlannedCohort cohort) {
    synchronized (waiting) {
      if (!stopped && begunAgain.add(cohort)) {
        waiting.add(cohort);
      }
    }
  }

  /**
   * The next cohort that no other program trains. If other programs train all remaining ones, waits
   * until one of these has ended or was abandoned.
   */
  private PlannedCohort next() {
    synchronized (waiting) {
      try {
        while (!stopped && !waiting.isEmpty()) {
          PlannedCohort free = free();
          if (free != null) {
            waiting.remove(free);
            return free;
          }
          waiting.wait(PAUSE_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return null;
    }
  }

  private PlannedCohort free() {
    return waiting.stream().filter(cohort -> !isBusy(cohort)).findFirst().orElse(null);
  }

  private boolean isBusy(PlannedCohort cohort) {
    boolean taken = busy.test(cohort);
    if (taken) {
      wasBusy.add(cohort);
    }
    return taken;
  }

  private static void join(Thread worker) {
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
