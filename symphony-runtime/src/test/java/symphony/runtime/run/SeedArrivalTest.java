package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.plugin.Ingredient;
import symphony.api.random.CounterRandom;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.plugin.Registration;

/**
 * Tests that every episode of training and evaluation has its own stream, derived from the seed.
 */
class SeedArrivalTest {

  private static final String TASK = "Recorder-v0";
  private static final int LIMIT = 10;

  @TempDir Path folder;

  /** The first number of each episode's stream. */
  private static final List<Long> FIRST = Collections.synchronizedList(new ArrayList<>());

  private static final class Recorder implements Environment {

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec(TASK, 2, new double[] {-1}, new double[] {1}, LIMIT, "recorder 1");
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {
      FIRST.add(random.nextLong());
    }

    @Override
    public Outcome step(double[] action, double[] observation) {
      return new Outcome(0, false);
    }
  }

  @Ingredient(name = "recorder", summary = "Nothing.", formula = "none", source = "none")
  public record Family() implements EnvironmentFamily {

    @Override
    public List<String> tasks() {
      return List.of(TASK);
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Environment create(String task) {
      return new Recorder();
    }
  }

  /** Five training episodes and two evaluations of three, for each seed. */
  private Set<Long> streams(String seeds, String threads, int expected) {
    FIRST.clear();
    Registration<?> recorder = Registration.of(EnvironmentFamily.class, Family.class, "fake.three");
    RunConfig config =
        ConfigSource.defaults(Fakes.registry(List.of(recorder)))
            .with(
                "test",
                List.of(
                    "task=" + TASK,
                    "training.steps=49",
                    "training.seeds=" + seeds,
                    "training.threads=" + threads,
                    "evaluation.every=25",
                    "evaluation.episodes=3",
                    "run.variant=test",
                    "run.output=" + folder))
            .run();
    Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.REPLACE,
            List.of(),
            new StopSignal()));
    Set<Long> distinct = new HashSet<>(FIRST);
    assertEquals(expected, FIRST.size(), "episodes");
    assertEquals(FIRST.size(), distinct.size(), "two episodes draw the same numbers");
    return distinct;
  }

  @Test
  void everyEpisodeHasItsOwnStreamThatDependsOnItsSeed() {
    Set<Long> one = streams("[1]", "1", 11);
    Set<Long> two = streams("[2]", "1", 11);
    Set<Long> both = streams("[2, 1]", "2", 22);

    assertTrue(one.stream().noneMatch(two::contains), "the seed does not arrive");
    Set<Long> sum = new HashSet<>(one);
    sum.addAll(two);
    assertEquals(sum, both, "who trains next to it changes a seed's episodes");
    assertEquals(one, streams("[1]", "4", 11));
  }
}
