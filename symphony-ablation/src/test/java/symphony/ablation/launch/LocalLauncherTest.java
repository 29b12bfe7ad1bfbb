package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import symphony.report.results.RunResult;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.TrainingRequest.Existing;

class LocalLauncherTest {

  @TempDir Path folder;

  private Plan plan;
  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
  private volatile Predicate<PlannedCohort> busy = cohort -> false;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

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
  void whatRunsSideBySideFitsIntoMemory() {
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
    assertEquals(3, begun.size());
    assertEquals(2, most.get());
  }

  @Test
  void whatNeverFitsIsNotBegunAndSaid() {
    launch(this::finish, 99, 100);
    assertEquals(List.of(), begun);
    assertEquals(3, complaints.size());
    assertTrue(complaints.getFirst().contains("more memory than is free"));
  }

  @Test
  void aCohortWhoseProcessDiesIsBegunOnceMore() {
    launch(
        cohort -> {
          if (!cohort.variant().equals("base") || Collections.frequency(begun, "base") == 2) {
            finish(cohort);
          }
        },
        100,
        100);
    assertEquals(List.of("base", "base", "relu", "silu"), begun.stream().sorted().toList());
  }

  @Test
  void aProcessThatAlwaysDiesIsBegunTwiceOnly() {
    launch(cohort -> {}, 100, 100);
    assertEquals(6, begun.size());
  }

  private interface Work {
    void run(PlannedCohort cohort) throws Exception;
  }

  private void launch(Work work, long memory, long need) {
    CohortJob job =
        new CohortJob() {
          @Override
          public Optional<String> run(PlannedCohort cohort, Consumer<Progress> heard) {
            try {
              work.run(cohort);
              return Optional.empty();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public void stop() {}
        };
    new LocalLauncher(
            new CellStates(plan, Existing.RESUME),
            plan.cohorts(),
            job,
            new Notebook(),
            false,
            new Memory(memory),
            cohort -> need,
            busy)
        .run(3);
  }

  private void finish(PlannedCohort cohort) {
    for (PlannedCell cell : cohort.cells()) {
      Json.write(
          plan.folder().resolve(cell.id().folder()).resolve("summary.json"),
          Json.object().put("status", "done"));
    }
  }

  private final class Notebook implements LaunchListener {
    @Override
    public void began(PlannedCohort cohort) {
      begun.add(cohort.variant());
    }

    @Override
    public void heard(PlannedCohort cohort, Progress progress) {}

    @Override
    public void ended(PlannedCohort cohort, List<RunResult> cells) {}

    @Override
    public void complained(PlannedCohort cohort, String complaint) {
      complaints.add(complaint);
    }

    @Override
    public void close() {}
  }

  /** Several programs on one study: what another trains is waited for and not started here. */
  @Test
  void cohortsThatOthersTrainAreLeftToThem() {
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
  }
}
