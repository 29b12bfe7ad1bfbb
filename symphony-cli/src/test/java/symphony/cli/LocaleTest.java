package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the results do not depend on a locale with other digits. */
class LocaleTest {

  private static final List<String> TABLES =
      List.of("episodes.csv", "evaluations.csv", "metrics.csv", "summary.json");

  @TempDir Path folder;

  @Test
  void aPersianMachineWritesTheSameBytes() throws Exception {
    Files.writeString(folder.resolve("small.conf"), ProgramTest.SMALL);
    train("plain", List.of());
    train("persian", List.of("-Duser.language=fa", "-Duser.country=IR"));
    for (String table : TABLES) {
      assertEquals(read("plain", table), read("persian", table), table);
    }
  }

  private void train(String output, List<String> options) throws Exception {
    List<String> command =
        new ArrayList<>(
            Program.command(
                "train",
                "small.conf",
                "run.output=" + output,
                "run.variant=small",
                "training.seeds=[1]",
                "training.steps=200",
                "evaluation.every=100"));
    command.addAll(1, options);
    Program program = new Program(folder);
    Program.Ended ended = program.end(program.begin(command));
    assertEquals(0, ended.status(), ended.err());
  }

  private String read(String output, String table) throws Exception {
    return Files.readString(
        folder.resolve(output).resolve("small/Pendulum-v1/seed-1").resolve(table));
  }
}
