package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.fake.Fakes;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/**
 * A training of two seeds and 150 steps, for tests that stop, kill, damage, resume or prolong it.
 */
final class ShortTraining {

  /** The files that are equal in identical runs. */
  static final List<String> TABLES =
      List.of("episodes.csv", "evaluations.csv", "metrics.csv", "summary.json");

  private ShortTraining() {}

  static RunConfig config(Path output, String... overrides) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "task=Line-v0",
                "training.steps=150",
                "training.seeds=[1, 2]",
                "evaluation.every=40",
                "evaluation.episodes=3",
                "run.metrics-every=7",
                "run.checkpoint-every=25",
                "run.variant=test",
                "run.output=" + output));
    all.addAll(List.of(overrides));
    return ConfigSource.defaults(Fakes.registry()).with("test", all).run();
  }

  static List<CellOutcome> train(RunConfig config, StopSignal stop, Sink... observers) {
    return train(config, config.training().seeds(), stop, observers);
  }

  static List<CellOutcome> train(
      RunConfig config, List<Long> seeds, StopSignal stop, Sink... observers) {
    return Training.run(
        new TrainingRequest(
            config, seeds, TrainingRequest.Existing.RESUME, List.of(observers), stop));
  }

  /** A sink that runs an action after a step. */
  static Sink at(long step, Runnable action) {
    return event -> {
      if (event instanceof RunEvent.Stepped stepped && stepped.step() == step) {
        action.run();
      }
    };
  }

  static Path cell(Path output, long seed) {
    return output.resolve("test/Line-v0/seed-" + seed);
  }

  /** Asserts that the files with these names of both seeds are equal byte by byte. */
  static void assertSame(Path expected, Path actual, List<String> names) throws IOException {
    for (long seed : List.of(1L, 2L)) {
      for (String name : names) {
        assertArrayEquals(
            Files.readAllBytes(cell(expected, seed).resolve(name)),
            Files.readAllBytes(cell(actual, seed).resolve(name)),
            () -> name + " of seed " + seed);
      }
    }
  }

  /**
   * Copies the files that a kill at this time would leave on disk. If a checkpoint is written
   * during the copy and files of an earlier one are deleted, the copy is inconsistent and is
   * repeated.
   */
  static void copy(Path from, Path to) {
    for (int attempt = 0; !copied(from, to.resolveSibling("copy-" + attempt), to); attempt++) {
      Thread.onSpinWait();
    }
  }

  private static boolean copied(Path from, Path attempt, Path to) {
    try {
      List<Path> files = files(from);
      for (Path file : files) {
        Path target = attempt.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      if (!files.equals(files(from))) {
        return false;
      }
      Files.move(attempt, to);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".tmp"))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
