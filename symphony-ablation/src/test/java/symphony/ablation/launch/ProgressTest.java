package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.Plan;
import symphony.api.agent.UsedDevice;
import symphony.record.EvaluationScore;
import symphony.record.LoadScore;
import symphony.runtime.record.RunEvent;
import symphony.runtime.run.StopSignal;

/** What a process that trains and the one that started it tell each other. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProgressTest {

  @Test
  void aLineIsReadAsItWasWritten() {
    Progress progress = new Progress(1500, -12.25);
    assertEquals("progress 1500 -12.25", progress.line());
    assertEquals(Optional.of(progress), Progress.parse(progress.line()));
    assertEquals(
        Optional.of(new Progress(3, Double.NaN)),
        Progress.parse(new Progress(3, Double.NaN).line()));
  }

  @Test
  void anyOtherLineIsNone() {
    for (String line :
        List.of("", "progress", "progress 1", "regress 1 2", "progress x 2", "progress 1 2 3")) {
      assertEquals(Optional.empty(), Progress.parse(line), line);
    }
    assertEquals(Optional.empty(), DeviceLine.parse("progress 1 2"));
  }

  @Test
  void trainingSaysItsDeviceAndItsStepsNowAndThen() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProgressLines lines = new ProgressLines(new PrintStream(bytes, false, StandardCharsets.UTF_8));
    lines.accept(new RunEvent.Started(0, new UsedDevice("cpu (auto:\nno driver)", true)));
    for (int step = 1; step <= 1000; step++) {
      lines.accept(new RunEvent.Stepped(step));
    }
    List<String> said = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(
        List.of("cpu-instead-of-gpu cpu (auto: no driver)", "progress 1 NaN"), said.subList(0, 2));
    assertTrue(said.size() < 500, "not at every step");
  }

  @Test
  void processEndsWithTheOneThatStartedIt() throws Exception {
    StopSignal stop = new StopSignal();
    PipedOutputStream parent = new PipedOutputStream();
    ParentWatchdog.tie(new PipedInputStream(parent), stop);
    parent.write('x');
    parent.flush();
    Thread.sleep(50);
    assertFalse(stop.requested());
    parent.close();
    while (!stop.requested()) {
      Thread.sleep(10);
    }
  }

  @Test
  void closedMemoryIsTakenByNobody() {
    Memory memory = new Memory(100);
    assertTrue(memory.carries(100));
    assertFalse(memory.carries(101));
    assertTrue(memory.take(100));
    memory.close();
    assertFalse(memory.take(1));
  }

  @Test
  void arrayJobFindsTheCellsOfEachCohortInALine(@TempDir Path folder) throws Exception {
    Plan plan = SmallPlan.of(folder, "seeds = [1, 2]");
    CohortList list = CohortList.write(folder, plan.cohorts());
    assertEquals(2, list.size());
    assertTrue(list.file().isAbsolute());
    assertEquals(
        "--cell %s --cell %s"
            .formatted(
                SmallPlan.cell(plan, "relu", 1).key(), SmallPlan.cell(plan, "relu", 2).key()),
        Files.readAllLines(list.file()).get(1));
    assertEquals(2, Files.readAllLines(list.file()).size());
  }

  @Test
  void theProgressOfACohortIsTheMeanOfItsSeeds() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProgressLines lines = new ProgressLines(new PrintStream(bytes, false, StandardCharsets.UTF_8));
    lines.accept(new RunEvent.Evaluated(5, 0, score(-8)));
    lines.accept(new RunEvent.Evaluated(5, 1, score(1)));
    lines.accept(new RunEvent.Evaluated(10, 0, score(3)));
    lines.accept(new RunEvent.Stepped(10));
    assertEquals(
        List.of("progress 10 2.0"), bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private static EvaluationScore score(double mean) {
    return new EvaluationScore(
        1, mean, 0, mean, mean, 9, 0, 0, 0, 0, LoadScore.UNKNOWN, List.of(), 0);
  }

  @Test
  void closedMemoryReleasesWhoeverWaitsForIt() throws Exception {
    Memory memory = new Memory(100);
    assertTrue(memory.take(60));
    AtomicBoolean taken = new AtomicBoolean(true);
    Thread waiting = Thread.ofPlatform().start(() -> taken.set(memory.take(50)));
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.sleep(5);
    }
    memory.close();
    waiting.join();
    assertFalse(taken.get());
  }

  @Test
  void memoryThatIsGivenBackIsTakenByWhoeverWaitsForIt() throws Exception {
    Memory memory = new Memory(100);
    assertTrue(memory.take(60));
    AtomicBoolean taken = new AtomicBoolean();
    Thread waiting = Thread.ofPlatform().start(() -> taken.set(memory.take(50)));
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.sleep(5);
    }
    memory.give(60);
    waiting.join();
    assertTrue(taken.get());
  }
}
