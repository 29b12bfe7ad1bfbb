package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedCohort;
import symphony.ablation.study.Planner;
import symphony.report.results.Json;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.TrainingRequest.Existing;

class LocalLauncherTest {

  @TempDir Path folder;

  private Plan plan;
  private final LaunchListener listener = mock();
  private volatile Predicate<PlannedCohort> busy = cohort -> false;

  @BeforeEach
  void makePlan() throws Exception {
    Path study = folder.resolve("study.conf");
    Files.writeString(
        study,
        """
        symphony {
          task = Pendulum-v1
          agent.type = symphony
          training.steps = 10
          study {
            variants { relu { agent.activation.type = relu }, silu { agent.activation.type = silu } }
            seeds = [1, 2]
          }
        }
        """);
    plan = new Planner(Registry.load(List.of()), study, List.of("study.output=" + folder)).plan();
    Files.createDirectories(plan.folder());
  }

  @Test
  void runsAsManyCohortsAsFitIntoMemory() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    launch(
        cohort -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          Thread.sleep(50);
          running.decrementAndGet();
          finish(cohort);
        },
        250,
        100);
    verify(listener, times(3)).began(any());
    assertEquals(2, most.get());
  }

  @Test
  void refusesCohortsThatNeverFit() {
    launch(this::finish, 99, 100);
    verify(listener, never()).began(any());
    verify(listener, times(3)).complained(any(), contains("more memory than is free"));
  }

  @Test
  void restartsACohortOnceIfItsProcessDies() {
    AtomicBoolean died = new AtomicBoolean();
    launch(
        cohort -> {
          if (!cohort.variant().equals("base") || died.getAndSet(true)) {
            finish(cohort);
          }
        },
        100,
        100);
    verify(listener, times(2)).began(argThat(cohort -> cohort.variant().equals("base")));
    verify(listener, times(4)).began(any());
  }

  @Test
  void startsAProcessThatAlwaysDiesOnlyTwice() {
    launch(cohort -> {}, 100, 100);
    verify(listener, times(6)).began(any());
  }

  private interface Work {
    void run(PlannedCohort cohort) throws Exception;
  }

  private void launch(Work work, long memory, long need) {
    launcher(work, memory, need, false, () -> {}).run(3);
  }

  private LocalLauncher launcher(
      Work work, long memory, long need, boolean failFast, Runnable stop) {
    CohortJob job =
        new CohortJob() {
          @Override
          public Optional<String> run(
              PlannedCohort cohort, Consumer<Progress> progress, Consumer<String> warning) {
            try {
              progress.accept(new Progress(5, -1));
              warning.accept("it is hot");
              work.run(cohort);
              return Optional.of("it is over");
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public void stop() {
            stop.run();
          }
        };
    return new LocalLauncher(
        new CellStates(plan, Existing.RESUME),
        plan.cohorts(),
        job,
        listener,
        failFast,
        new Memory(memory),
        cohort -> need,
        busy);
  }

  @Test
  void startsNothingMoreAfterAFailureWhereThatIsAsked() {
    LocalLauncher launcher = launcher(this::fail, 100, 100, true, () -> {});
    launcher.run(1);
    verify(listener, times(1)).began(any());
    assertTrue(launcher.stopped());
    LocalLauncher patient = launcher(this::fail, 100, 100, false, () -> {});
    patient.run(1);
    verify(listener, times(4)).began(any());
    assertFalse(patient.stopped());
  }

  /** One trains, one waits for memory, and one is not started yet. */
  @Test
  void stoppingEndsWhatRunsAndStartsNothingMore() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Work work =
        cohort -> {
          running.countDown();
          end.await();
        };
    LocalLauncher launcher = launcher(work, 100, 100, false, end::countDown);
    Thread runner = Thread.ofPlatform().start(() -> launcher.run(2));
    running.await();
    launcher.stop();
    runner.join();
    assertTrue(launcher.stopped());
    verify(listener, times(1)).began(any());
    verify(listener, times(1)).ended(any(), any());
  }

  @Test
  void whatAProcessSaysReachesTheWatcher() {
    launch(
        cohort -> {
          finish(cohort);
          throw new IllegalStateException("no such program");
        },
        1000,
        100);
    verify(listener, times(3)).complained(any(), contains("no such program"));
    verify(listener, times(3)).complained(any(), contains("it is hot"));
    verify(listener, times(3)).progressed(any(), any());
    verify(listener, times(3)).ended(any(), any());
    launch(this::finish, 1000, 100);
    verify(listener, times(3)).complained(any(), contains("it is over"));
  }

  private void fail(PlannedCohort cohort) {
    write(cohort, "failed");
  }

  private void finish(PlannedCohort cohort) {
    write(cohort, "done");
  }

  private void write(PlannedCohort cohort, String status) {
    for (PlannedCell cell : cohort.cells()) {
      Json.write(
          plan.folder().resolve(cell.id().folder()).resolve("summary.json"),
          Json.object().put("status", status));
    }
  }

  /**
   * With several programs on one study, the launcher waits for cohorts that another program trains.
   */
  @Test
  void doesNotTrainCohortsThatOthersTrain() {
    PlannedCohort theirs = plan.cohorts().getFirst();
    Set<String> trained = ConcurrentHashMap.newKeySet();
    AtomicInteger asked = new AtomicInteger();
    busy =
        cohort -> {
          if (!cohort.equals(theirs) || asked.incrementAndGet() > 2) {
            return false;
          }
          if (asked.get() == 2) {
            finish(theirs);
          }
          return true;
        };
    launch(
        cohort -> {
          trained.add(cohort.variant());
          finish(cohort);
        },
        1000,
        100);
    assertEquals(Set.of("relu", "silu"), trained);
    verify(listener, times(1)).began(theirs);
    verify(listener, times(1)).ended(eq(theirs), any());
  }
}
