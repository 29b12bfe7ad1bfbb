package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.RunResult;
import symphony.runtime.run.TrainingRequest.Existing;

/** What a user sees of a study while it runs. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StudyProgressViewTest {

  private static final Pattern LEFT = Pattern.compile("(\\d+):(\\d\\d):(\\d\\d) left");

  @TempDir Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Plan plan;
  private CellStates states;

  @BeforeEach
  void makePlan() throws Exception {
    plan = SmallPlan.of(folder, "seeds = [1, 2]");
    states = new CellStates(plan, Existing.RESUME);
  }

  private StudyProgressView view(boolean terminal) {
    return new StudyProgressView(
        plan, states, new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private List<RunResult> results(PlannedCohort cohort) {
    return cohort.cells().stream().map(states::of).toList();
  }

  @Test
  void saysHowFarEveryVariantThatTrainsIs() {
    StudyProgressView view = view(false);
    PlannedCohort base = plan.cohorts().getFirst();
    view.began(base);
    view.progressed(base, new Progress(5, -1.54));
    view.close();
    List<String> lines = said().lines().toList();
    assertEquals(2, lines.size(), said());
    assertEquals(
        "base Pendulum-v1 [##########..........]  0/2 done  step 5 of 10  return -1.5",
        lines.getFirst());
    assertTrue(lines.getLast().startsWith("0 of 4 cells done, 2 running, 0 failed, "), said());
  }

  @Test
  void saysWhenCellsEndAndWhyTheyFail() {
    StudyProgressView view = view(false);
    PlannedCohort base = plan.cohorts().getFirst();
    view.began(base);
    SmallPlan.end(plan, base.cells().getFirst(), "done");
    SmallPlan.end(plan, base.cells().getLast(), "failed");
    view.ended(base, results(base));
    view.complained(base, "too hot");
    view.announce("by the way");
    view.close();
    assertEquals(
        List.of(
            "base, Pendulum-v1, seed 2 failed: it says so",
            "base Pendulum-v1 [####################]  1/2 done, 1 failed  ended",
            "base Pendulum-v1 seeds 1..2: too hot",
            "by the way"),
        said().lines().limit(4).toList());
    assertTrue(said().contains("1 of 4 cells done, 0 running, 1 failed, "), said());
  }

  @Test
  void whatWasDoneBeforeCountsAsDoneButNotForTheTimeThatIsLeft() {
    plan.cohorts().getFirst().cells().forEach(cell -> SmallPlan.end(plan, cell, "done"));
    view(false).close();
    assertEquals(
        "2 of 4 cells done, 0 running, 0 failed, time left not known yet\n",
        said().replace(System.lineSeparator(), "\n"));
  }

  /** Ten of forty steps in the time that has passed leave three times as much. */
  @Test
  void theTimeLeftIsThatOfTheStepsLeftAtTheSpeedSoFar() throws Exception {
    long before = System.nanoTime();
    StudyProgressView view = view(false);
    PlannedCohort base = plan.cohorts().getFirst();
    view.began(base);
    view.progressed(base, new Progress(5, Double.NaN));
    Thread.sleep(1100);
    view.close();
    double most = 3 * (System.nanoTime() - before) / 1e9;
    Matcher left = LEFT.matcher(said());
    assertTrue(left.find(), said());
    int seconds =
        3600 * Integer.parseInt(left.group(1))
            + 60 * Integer.parseInt(left.group(2))
            + Integer.parseInt(left.group(3));
    assertTrue(seconds >= 3 && seconds <= most, said());
  }

  @Test
  void onATerminalTheTableIsDrawnOverTheOneBefore() throws Exception {
    StudyProgressView view = view(true);
    while (!said().contains("cells done")) {
      Thread.sleep(20);
    }
    view.announce("by the way");
    view.close();
    String waiting = "[....................]  0/2 done  waits\n";
    String table =
        "\033[?7lbase Pendulum-v1 %srelu Pendulum-v1 %s".formatted(waiting, waiting)
            + "0 of 4 cells done, 0 running, 0 failed, time left not known yet\n\033[?7h";
    String said = said().replace(System.lineSeparator(), "\n");
    assertTrue(said.startsWith(table), said);
    assertTrue(said.contains(table + "\033[3F\033[Jby the way\n"), said);
    assertTrue(said.endsWith(table), said);
  }

  @Test
  void doneAndFailedCellsAreCountedApart() {
    StudyProgressView view = view(false);
    PlannedCohort base = plan.cohorts().getFirst();
    for (PlannedCohort cohort : plan.cohorts()) {
      view.began(cohort);
      String end = cohort.equals(base) ? "done" : "failed";
      cohort.cells().forEach(cell -> SmallPlan.end(plan, cell, end));
      view.ended(cohort, results(cohort));
    }
    view.close();
    List<String> lines = said().lines().toList();
    assertTrue(lines.contains("base Pendulum-v1 [####################]  2/2 done  ended"), said());
    assertTrue(
        lines.contains("relu Pendulum-v1 [####################]  0/2 done, 2 failed  ended"),
        said());
    assertTrue(lines.getLast().startsWith("2 of 4 cells done, 0 running, 2 failed, "), said());
  }
}
