package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.runtime.plugin.Registry;
import symphony.testkit.TextMutant;

/** Mutated study files are planned or refused with messages for the author. */
class StudyFuzzTest {

  private static final int ROUNDS = Integer.getInteger("symphony.fuzz", 200);

  @TempDir Path folder;

  @Test
  void mutatedStudyFilesAreReadOrRefusedWithAMessage() throws IOException {
    Files.writeString(
        folder.resolve("base.conf"),
        "symphony { task = Pendulum-v1, agent.type = symphony, training.steps = 900 }");
    String good =
        """
        symphony { study {
          base = base.conf, name = s, question = "why?", design = [one-out, written]
          ingredients { resine { agent.activation.type = relu } }
          variants { a { agent.gamma = 0.9 } }
          grid { tau { key = agent.tau, values = [0.1, 0.2] } }
          seeds = [1, 2], budget.steps = 500, primary = final-return
          contrasts = ["a - base"], margins { final-return = 60 }
          launch { processes = 2, threads = 1, cohort = 2 }
        } }
        """;
    Registry registry = Registry.load(List.of());
    Path file = folder.resolve("s.conf");
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < ROUNDS; round++) {
      String text = TextMutant.of(good, random);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      try {
        new Planner(registry, file, List.of()).plan();
      } catch (UserException e) {
        assertFalse(e.getMessage().isBlank() || e.getMessage().contains("\tat "), text);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("round " + round + ":\n" + text, e);
      }
    }
  }
}
