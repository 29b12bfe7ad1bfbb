package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;

/** Wrappers of environments as a user lists them. */
class WrapperOptionsTest {

  private static final String ALL =
      SmallConfigs.with(
          """
          agent.episode-shaping.type = none
          environment {
            wrappers = [time-limit, action-repeat, frame-stack, time-in-observation, previous-action]
            wrapper { time-limit { steps = 50 }, action-repeat { times = 3 } }
          }
          training.steps = 150
          """);

  @TempDir Path folder;

  private Program program;

  @BeforeEach
  void writeConfig() throws Exception {
    program = new Program(folder);
    Files.writeString(folder.resolve("all.conf"), ALL);
  }

  private void train(String output, int steps) throws Exception {
    Ended ended =
        program.run("train", "all.conf", "run.output=" + output, "training.steps=" + steps);
    assertEquals(0, ended.status(), ended.err());
  }

  /** The stop at step 75 is in the middle of an episode, which has 17 steps. */
  @Test
  void aTrainingResumedWithinAnEpisodeWritesTheSameBytes() throws Exception {
    train("whole", 150);
    train("parts", 75);
    train("parts", 150);

    String run = "all/Pendulum-v1/seed-1/";
    for (String table : List.of("episodes.csv", "evaluations.csv", "metrics.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("whole/" + run + table)),
          Files.readAllBytes(folder.resolve("parts/" + run + table)),
          table);
    }
    List<String> episodes = Files.readAllLines(folder.resolve("whole/" + run + "episodes.csv"));
    assertEquals("17", episodes.get(1).split(",")[3], "50 steps, three at a time");
    List<String> evaluations =
        Files.readAllLines(folder.resolve("whole/" + run + "evaluations.csv"));
    assertEquals("17.0", evaluations.get(1).split(",")[6], evaluations.getFirst());
  }

  @Test
  void aWrappedAgentIsInspectedAndAVariantThatAddsAWrapperIsPlanned() throws Exception {
    Ended inspected = program.run("inspect", "all.conf");
    assertTrue(inspected.out().contains("14 observations, 1 action"), inspected.out());
    assertTrue(inspected.out().contains("FrameStack[frames=4], then"), inspected.out());

    Files.writeString(
        folder.resolve("study.conf"),
        SmallConfigs.STUDY.replace(
            "agent.activation.type = relu",
            "environment.wrappers = [frame-stack], environment.wrapper.frame-stack.frames = 3"));
    Ended planned = program.run("ablate", "study.conf", "--plan");
    assertTrue(
        planned
            .out()
            .contains(
                "environment.wrapper.frame-stack.frames: unset -> 3; environment.wrappers: unset ->"
                    + " [\"frame-stack\"]"),
        planned.out());
  }
}
