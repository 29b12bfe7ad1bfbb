package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.cli.Program.Ended;

/**
 * Tests Ctrl-C from a terminal, which reaches the program and all its processes: run directories
 * are readable, and messages say how to resume.
 */
class CtrlCTest {

  private static final int INTERRUPTED = 130;

  /** Starts a new process group, in which the signal is not ignored as in a background job. */
  private static final List<String> FOREGROUND = List.of("setsid", "env", "--default-signal=INT");

  @TempDir Path folder;

  private Program program;

  @BeforeEach
  void requireForeground() throws Exception {
    List<String> attempt = new ArrayList<>(FOREGROUND);
    attempt.add("true");
    assumeTrue(
        starts(attempt),
        "setsid and env --default-signal, by which a signal can be sent, are not here");
    program = new Program(folder);
  }

  private static boolean starts(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Ended interrupted(Path table, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(FOREGROUND);
    command.addAll(Program.command(arguments));
    Process process = program.begin(command);
    await(process, table);
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).inheritIO().start().waitFor();
    return program.end(process);
  }

  private static void await(Process process, Path table) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(table) || Files.readAllLines(table).size() < 3) {
      assertTrue(process.isAlive() && System.nanoTime() < patience, "nothing is trained");
      Thread.sleep(20);
    }
  }

  private void assertInterrupted(Path cell) throws IOException {
    String summary = Files.readString(cell.resolve("summary.json"));
    assertTrue(summary.contains("\"status\" : \"interrupted\""), summary);
    assertTrue(summary.contains("\"resumable\" : true"), summary);
    assertTrue(Files.readString(cell.resolve("metrics.csv")).endsWith("\n"));
  }

  private static void assertNoTrace(String said) {
    assertFalse(said.contains("Exception") || said.contains("\tat "), said);
  }

  @Test
  void interruptedTrainingIsReadableAndSaysHowToResume() throws Exception {
    Files.writeString(folder.resolve("small.conf"), ProgramTest.SMALL);
    Path cells = folder.resolve("runs/small/Pendulum-v1");

    Ended ended =
        interrupted(
            cells.resolve("seed-1/metrics.csv"), "train", "small.conf", "training.steps=1000000");

    assertEquals(INTERRUPTED, ended.status(), ended.err());
    assertTrue(ended.out().contains("seed 1: interrupted"), ended.out());
    assertTrue(ended.out().endsWith("Run the same command again to resume.\n"), ended.out());
    assertNoTrace(ended.err());
    assertInterrupted(cells.resolve("seed-1"));
    assertInterrupted(cells.resolve("seed-2"));
    assertEquals(0, program.run("report", "runs").status());
  }

  /** The line discipline of a pseudo-terminal converts the character to the signal. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void trainingAtATerminalEndsGracefullyAfterRepeatedCtrlC(int times) throws Exception {
    assumeTrue(starts(List.of("script", "-qec", "true", "/dev/null")), "script is not here");
    Files.writeString(folder.resolve("small.conf"), ProgramTest.SMALL);
    Path cell = folder.resolve("runs/small/Pendulum-v1/seed-1");
    List<String> command =
        new ArrayList<>(
            Program.command("train", "small.conf", "training.steps=1000000", "training.seeds=[1]"));
    command.add(1, "-Dsymphony.terminal=true");
    List<String> terminal = List.of("script", "-qec", String.join(" ", command), "/dev/null");
    List<String> heeding = new ArrayList<>(List.of("env", "--default-signal=INT"));
    heeding.addAll(terminal);
    Process process = program.begin(heeding);
    await(process, cell.resolve("metrics.csv"));

    for (int i = 0; i < times; i++) {
      process.getOutputStream().write(3);
      process.getOutputStream().flush();
      Thread.sleep(50);
    }

    Ended ended = program.end(process);
    assertEquals(INTERRUPTED, ended.status(), ended.out());
    assertInterrupted(cell);
    assertTrue(Files.isDirectory(cell.resolve("checkpoints")));
    assertNoTrace(ended.out());
  }

  @Test
  void interruptedStudyIsReadableAndSaysHowToResume() throws Exception {
    Files.writeString(folder.resolve("study.conf"), SmallConfigs.STUDY);
    Path study = folder.resolve("runs/small");

    Ended ended =
        interrupted(
            study.resolve("base/Pendulum-v1/seed-1/metrics.csv"),
            "ablate",
            "study.conf",
            "study.budget.steps=1000000",
            "study.launch.processes=1");

    assertEquals(INTERRUPTED, ended.status(), ended.err());
    assertTrue(
        ended
            .out()
            .startsWith("0 of 4 cells done; run the same command again to train the others\n"),
        ended.out());
    assertNoTrace(ended.err());
    assertInterrupted(study.resolve("base/Pendulum-v1/seed-1"));
    assertTrue(Files.exists(study.resolve("report.html")));
  }
}
