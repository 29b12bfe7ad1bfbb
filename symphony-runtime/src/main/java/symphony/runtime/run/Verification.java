package symphony.runtime.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import symphony.api.UserException;
import symphony.record.JsonFile;
import symphony.record.TemporaryFolder;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/**
 * Trains a run again from its record and compares the new tables with the recorded ones.
 *
 * @param steps the step up to which they were compared
 * @param lines the number of equal lines of tables
 * @param difference the first different line
 * @param circumstances differences between this machine and the recorded one, one line each
 */
public record Verification(
    long steps, long lines, Optional<TableDifference> difference, List<String> circumstances) {

  private static final List<String> TABLES =
      List.of("evaluations.csv", "episodes.csv", "metrics.csv");

  /** Possible causes of a difference, the most probable first. */
  private static final List<String> CAUSES =
      List.of(
          "code",
          "versions",
          "environment",
          "device",
          "java",
          "machine",
          "threads",
          "modules",
          "plugins");

  /**
   * Verifies one run.
   *
   * @param run the directory of one seed; its whole cohort is trained
   * @param limit the step up to which to compare; empty for all steps
   * @throws UserException if there is no run or its record does not match this program
   */
  public static Verification of(
      Registry registry, Path run, Optional<Long> limit, StopSignal stop, List<Sink> observers) {
    try (TemporaryFolder folder = new TemporaryFolder("verify")) {
      RunConfig config = config(registry, run, folder.path());
      long steps = Math.min(limit.orElse(Long.MAX_VALUE), steps(run, lastCertainStep(run, config)));
      List<Sink> all = new ArrayList<>(observers);
      all.add(event -> stopAfter(steps, event, stop));
      Training.run(
          new TrainingRequest(
              config, config.training().seeds(), TrainingRequest.Existing.REPLACE, all, stop));
      long seed = recordedSeed(run);
      Path again = Cell.locate(config, seed);
      return compare(run, again, reached(run, again, steps));
    }
  }

  private static void stopAfter(long steps, RunEvent event, StopSignal stop) {
    if (event instanceof RunEvent.Stepped && event.step() >= steps) {
      stop.request();
    }
  }

  /** The last step that both runs have reached; one may have been interrupted. */
  private static long reached(Path run, Path again, long steps) {
    return Math.min(steps, Math.min(steps(run, steps), steps(again, steps)));
  }

  private static long steps(Path run, long otherwise) {
    Object steps = JsonFile.read(run.resolve("summary.json")).get("steps");
    return steps instanceof Number number ? number.longValue() : otherwise;
  }

  /**
   * The step up to which a killed run has certainly written every row: the one before its last row,
   * because the rows of one step are not written atomically.
   */
  private static long lastCertainStep(Path run, RunConfig config) {
    long last = 0;
    for (String name : TABLES) {
      last = Math.max(last, TableComparison.lastStep(run.resolve(name)));
    }
    return last >= config.training().steps() ? config.training().steps() : Math.max(0, last - 1);
  }

  private static RunConfig config(Registry registry, Path run, Path output) {
    Path file = run.resolve("config.conf");
    CellRecord record = CellRecord.read(run);
    if (!Files.isRegularFile(file) || !record.exists()) {
      throw new UserException(
          "%s contains no run; expected a folder such as runs/NAME/TASK/seed-1.".formatted(run));
    }
    RunConfig config =
        ConfigSource.of(registry, file)
            .with(
                "verification",
                List.of(
                    "training.seeds=" + record.cohort(),
                    "training.cohort=0",
                    "run.output=\"" + output + "\"",
                    "run.tensorboard=false",
                    "run.checkpoint-every=0"))
            .run();
    if (!record.isOf(config)) {
      throw new UserException(
          "The config in %s is not the one that its provenance names; it was changed, or this program reads it differently."
              .formatted(run));
    }
    return config;
  }

  private static long recordedSeed(Path run) {
    Object seed = JsonFile.read(run.resolve("provenance.json")).get("seed");
    if (seed instanceof Number number) {
      return number.longValue();
    }
    throw new UserException("The provenance of %s names no seed.".formatted(run));
  }

  private static Verification compare(Path then, Path now, long steps) {
    long lines = 0;
    for (String name : TABLES) {
      TableComparison comparison = TableComparison.of(then.resolve(name), now.resolve(name), steps);
      lines += comparison.same();
      if (comparison.difference().isPresent()) {
        return new Verification(steps, lines, comparison.difference(), circumstances(then, now));
      }
    }
    return new Verification(steps, lines, Optional.empty(), circumstances(then, now));
  }

  private static List<String> circumstances(Path then, Path now) {
    Map<String, Object> recorded = JsonFile.read(then.resolve("provenance.json"));
    Map<String, Object> present = JsonFile.read(now.resolve("provenance.json"));
    List<String> differences = new ArrayList<>();
    for (String key : CAUSES) {
      differ(key, recorded.get(key), present.get(key), differences);
    }
    return differences;
  }

  private static void differ(String path, Object then, Object now, List<String> differences) {
    if (then instanceof Map<?, ?> recorded && now instanceof Map<?, ?> present) {
      TreeSet<String> keys = new TreeSet<>();
      recorded.keySet().forEach(key -> keys.add(key.toString()));
      present.keySet().forEach(key -> keys.add(key.toString()));
      keys.forEach(
          key -> differ(path + "." + key, recorded.get(key), present.get(key), differences));
    } else if (!String.valueOf(then).equals(String.valueOf(now))) {
      differences.add("%s: then %s, now %s".formatted(path, then, now));
    }
  }
}
