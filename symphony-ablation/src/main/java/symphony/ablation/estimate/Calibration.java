package symphony.ablation.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symphony.ablation.study.PlannedCohort;
import symphony.record.OutputException;
import symphony.record.TemporaryFolder;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Keys;
import symphony.runtime.config.ResolvedConfig;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;

/** Trains a cohort for some steps in a temporary folder to measure time and disk space per step. */
final class Calibration {

  private static final String WARM_START = "symphony.agent.warm-start.";

  /** The length of the calibration's warm start, in steps. */
  private static final int WARM_STEPS = 20;

  /** The number of steps between evaluations and between records of metrics. */
  private static final int EVERY = 10;

  private static final long FEWEST_STEPS = 2 * EVERY;
  private static final long MOST_STEPS = 200;

  /** The number of floating-point operations to train for: some seconds on two cores. */
  private static final double WORK = 2e10;

  private final Registry registry;
  private final StopSignal stop;

  Calibration(Registry registry, StopSignal stop) {
    this.registry = registry;
    this.stop = stop;
  }

  /**
   * Trains the cohort.
   *
   * @param flops floating-point operations of one update of one member
   * @param threads the threads of a process of the study
   * @return the measurements; empty if it was stopped or the run failed
   */
  Optional<Throughput> of(PlannedCohort cohort, double flops, int threads) {
    try (TemporaryFolder folder = new TemporaryFolder("calibration")) {
      RunConfig config = config(cohort, steps(cohort, flops), threads, folder.path());
      Stopwatch watch = new Stopwatch(EVERY, WARM_STEPS + EVERY);
      List<CellOutcome> outcomes =
          Training.run(
              new TrainingRequest(
                  config, cohort.seeds(), TrainingRequest.Existing.REPLACE, List.of(watch), stop));
      return outcomes.stream().allMatch(o -> o.status() == CellOutcome.Status.DONE)
          ? Optional.of(pace(watch, outcomes, config.training().steps()))
          : Optional.empty();
    }
  }

  private static long steps(PlannedCohort cohort, double flops) {
    double wanted = WORK / Math.max(1, flops * cohort.cells().size());
    long learning = Math.round(Math.clamp(wanted, FEWEST_STEPS, MOST_STEPS));
    return WARM_STEPS + (learning + EVERY - 1) / EVERY * EVERY;
  }

  private RunConfig config(PlannedCohort cohort, long steps, int threads, Path folder) {
    ResolvedConfig resolved = cohort.config().resolved();
    List<String> overrides = new ArrayList<>();
    resolved.values().stream()
        .map(ResolvedConfig.Value::path)
        .filter(path -> path.startsWith(WARM_START) && path.endsWith(".steps"))
        .forEach(path -> overrides.add(path + "=" + WARM_STEPS));
    overrides.add("training.steps=" + steps);
    overrides.add("training.threads=" + threads);
    overrides.add("evaluation.every=" + EVERY);
    overrides.add("run.metrics-every=" + EVERY);
    overrides.add("run.checkpoint-every=" + 2 * steps);
    overrides.add("run.output=" + Keys.quoted(folder.toString()));
    return ConfigSource.defaults(registry)
        .withText("calibration", resolved.text())
        .with("calibration", overrides)
        .run();
  }

  private static Throughput pace(Stopwatch watch, List<CellOutcome> outcomes, long steps) {
    long rows = steps / EVERY;
    Path first = outcomes.getFirst().directory();
    double evaluations = size(first.resolve("evaluations.csv"));
    double metrics = size(first.resolve("metrics.csv")) + events(first);
    double all = outcomes.stream().mapToDouble(o -> tree(o.directory())).sum() / outcomes.size();
    return new Throughput(
        outcomes.size(),
        watch.setupSeconds(),
        watch.stepSeconds(),
        watch.evaluationSeconds(),
        Math.max(0, all - evaluations - metrics),
        evaluations / rows,
        metrics / rows,
        watch.episodeLength());
  }

  private static double events(Path run) {
    return files(run, 1).stream()
        .filter(file -> file.getFileName().toString().startsWith("events."))
        .mapToDouble(Calibration::size)
        .sum();
  }

  private static double tree(Path folder) {
    return files(folder, Integer.MAX_VALUE).stream().mapToDouble(Calibration::size).sum();
  }

  private static List<Path> files(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  private static double size(Path file) {
    return file.toFile().length();
  }
}
