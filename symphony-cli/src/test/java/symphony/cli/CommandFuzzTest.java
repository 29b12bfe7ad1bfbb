package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import symphony.testkit.TextMutant;

/** Tests that commands answer mutated input with sentences and never with an unexpected error. */
class CommandFuzzTest {

  private static final String CONFIG =
      """
      symphony {
        task = Pendulum-v1
        agent { type = symphony, gamma = 0.99, activation.type = silu }
        training { steps = 300, seeds = [1, 2] }
        evaluation { every = 100, episodes = 2 }
        run { variant = a, output = runs }
      }
      """;
  private static final String STUDY =
      """
      symphony {
        task = Pendulum-v1
        agent.type = symphony
        training.steps = 300
        study { name = s, seeds = [1, 2], variants { a { agent.gamma = 0.9 } } }
      }
      """;
  private static final String ACTIONS = "[0.1]\n[0.2]\n[-0.3]\n";
  private static final String SUMMARY = "{ \"status\": \"done\", \"steps\": 300, \"seed\": 1 }";
  private static final String EVALUATIONS =
      "step,episodes,return_mean,length_mean\n100,2,-900.5,200\n200,2,-800.5,200\n300,2,-700.5,200\n";

  /** Short commands; FILE, STUDY, RUN and ACTIONS are replaced by mutated files. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("inspect", "CONFIG"),
          List.of("config", "CONFIG"),
          List.of("inspect", "CONFIG", "--observations", "3", "--actions", "1"),
          List.of("ablate", "STUDY", "--plan"),
          List.of("ablate", "STUDY", "--plan", "study.seeds=[3]"),
          List.of("run", "--study", "STUDY", "--cell", "base/Pendulum-v1/seed-1x"),
          List.of("status", "RUN"),
          List.of("report", "RUN"),
          List.of("report", "TABLE"),
          List.of("evaluate", "RUN/v/T/seed-1"),
          List.of("export", "RUN/v/T/seed-1"),
          List.of("replay", "RUN/v/T/seed-1"),
          List.of("verify", "RUN/v/T/seed-1"),
          List.of("rollout", "Pendulum-v1", "--actions", "ACTIONS"),
          List.of("ingredients", "activation", "silu"),
          List.of("setup", "none"));

  @TempDir private Path folder;

  @Test
  void everyErrorIsASentence() throws IOException {
    answers(new SplittableRandom(1), 150);
  }

  @Test
  @Tag("slow")
  void everyErrorOfThousandsIsASentence() throws IOException {
    answers(new SplittableRandom(2), Integer.getInteger("symphony.fuzz", 5_000));
  }

  private void answers(SplittableRandom random, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      write(random, folder.resolve("f" + i));
      List<String> line = new ArrayList<>();
      for (String word : COMMANDS.get(i % COMMANDS.size())) {
        line.add(placed(word, folder.resolve("f" + i)));
      }
      if (random.nextInt(3) == 0) {
        int at = random.nextInt(1, line.size() + 1);
        line.add(at, TextMutant.of("task=Pendulum-v1", random).replace("\0", ""));
      }
      if (random.nextInt(4) == 0) {
        int at = random.nextInt(line.size());
        line.set(at, TextMutant.of(line.get(at), random).replace("\0", ""));
      }
      check(line);
    }
  }

  private static String placed(String word, Path place) {
    return switch (word) {
      case "CONFIG", "STUDY", "ACTIONS", "TABLE" -> place.resolve(word).toString();
      default -> word.startsWith("RUN") ? place.resolve(word).toString() : word;
    };
  }

  private static void write(SplittableRandom random, Path place) throws IOException {
    Path run = Files.createDirectories(place.resolve("RUN/v/T/seed-1"));
    file(random, place.resolve("CONFIG"), CONFIG);
    file(random, place.resolve("STUDY"), STUDY);
    file(random, place.resolve("ACTIONS"), ACTIONS);
    file(random, place.resolve("TABLE"), "algorithm,task,seed,step,return\na,T,1,1,5\nb,T,1,1,4\n");
    file(random, run.resolve("config.conf"), CONFIG);
    file(random, run.resolve("summary.json"), SUMMARY);
    file(random, run.resolve("provenance.json"), "{ \"seed\": 1, \"cohort\": [1] }");
    file(random, run.resolve("evaluations.csv"), EVALUATIONS);
  }

  /** Writes a file; half of the files are valid, so that later faults are reached. */
  private static void file(SplittableRandom random, Path file, String good) throws IOException {
    String text = random.nextBoolean() ? good : TextMutant.of(good, random);
    // Nothing may be written outside the folder, and nothing may train.
    String kept = text.replace("output = runs", "output = " + file.getParent() + "/runs");
    Files.write(file, kept.getBytes(StandardCharsets.UTF_8));
  }

  private static void check(List<String> line) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = SymphonyCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int status;
    try {
      status = command.execute(line.toArray(String[]::new));
    } catch (RuntimeException | Error e) {
      throw new AssertionError(line.toString(), e);
    }
    assertTrue(status >= 0 && status <= 2, () -> line + " gave " + status);
    assertFalse(err.toString().contains("unforeseen"), () -> line + "\n" + err);
    assertFalse(err.toString().contains("\n\tat "), () -> line + "\n" + err);
    assertFalse(status != 0 && (err.toString() + out).isBlank(), () -> line + " was silent");
  }
}
