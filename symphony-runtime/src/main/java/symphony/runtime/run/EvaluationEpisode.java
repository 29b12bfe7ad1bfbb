package symphony.runtime.run;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Ending;
import symphony.api.random.SeedTree;
import symphony.record.EpisodeScore;
import symphony.record.EvaluationScore;

/** Plays evaluation episodes in one environment, one after another. */
final class EvaluationEpisode {

  private final Environment environment;
  private final ActionScale scale;
  private final int timeLimit;
  private final double[] action;
  private final double[] observation;
  private final EpisodeStatistics meter;
  private boolean running;
  private Ending ending = Ending.NONE;
  private boolean broken;

  EvaluationEpisode(Environment environment, ActionScale scale) {
    this.environment = environment;
    this.scale = scale;
    this.timeLimit = environment.spec().timeLimit();
    this.action = new double[environment.spec().actionSize()];
    this.observation = new double[environment.spec().observationSize()];
    this.meter = new EpisodeStatistics(environment.spec());
  }

  void begin(SeedTree seed) {
    meter.clear();
    ending = Ending.NONE;
    broken = false;
    running = true;
    try {
      environment.reset(seed.random(), observation);
      FaultMessages.requireNumbers(observation);
    } catch (RuntimeException | Error e) {
      FaultMessages.rethrowIfFatal(e);
      breakOff();
    }
  }

  /** Ends the episode because the environment failed; it is not scored. */
  private void breakOff() {
    running = false;
    broken = true;
  }

  /** The same episode, ended, with a new environment for the next ones. */
  EvaluationEpisode continued(Environments environments) {
    EvaluationEpisode next = new EvaluationEpisode(environments.replace(environment), scale);
    next.broken = true;
    return next;
  }

  boolean running() {
    return running;
  }

  void observe(float[] observations, int offset) {
    for (int i = 0; i < observation.length; i++) {
      observations[offset + i] = (float) observation[i];
    }
  }

  /** Takes one step; if the environment fails, the episode ends. */
  void step(float[] actions, int offset) {
    if (!running) {
      return;
    }
    scale.apply(actions, offset, action);
    try {
      Environment.Outcome outcome = environment.step(action, observation);
      FaultMessages.requireNumbers(outcome.reward());
      FaultMessages.requireNumbers(observation);
      meter.step(actions, offset, action, outcome.reward());
      meter.tell(environment);
      ending = outcome.ending();
      running = ending == Ending.NONE && !outcome.truncated() && meter.steps() < timeLimit;
    } catch (RuntimeException | Error e) {
      FaultMessages.rethrowIfFatal(e);
      breakOff();
    }
  }

  /** The score over some episodes. */
  static EvaluationScore score(List<EvaluationEpisode> played) {
    List<EvaluationEpisode> whole = played.stream().filter(episode -> !episode.broken).toList();
    int broken = played.size() - whole.size();
    return whole.isEmpty()
        ? EvaluationScore.none(broken, played.getFirst().environment.spec().info().size())
        : together(whole, broken);
  }

  private static EvaluationScore together(List<EvaluationEpisode> episodes, int broken) {
    EpisodeStatistics all = new EpisodeStatistics(episodes.getFirst().environment.spec());
    episodes.forEach(episode -> all.add(episode.meter));
    DoubleSummaryStatistics returns =
        episodes.stream().mapToDouble(e -> e.meter.score().total()).summaryStatistics();
    double mean = all.score().total() / episodes.size();
    double variance =
        episodes.stream()
            .mapToDouble(e -> e.meter.score().total() - mean)
            .map(difference -> difference * difference)
            .sum();
    EpisodeScore pooled = all.score();
    return new EvaluationScore(
        episodes.size(),
        mean,
        Math.sqrt(variance / episodes.size()),
        returns.getMin(),
        returns.getMax(),
        (double) pooled.length() / episodes.size(),
        fallsPer1000(episodes, pooled.length()),
        pooled.smoothness(),
        pooled.saturation(),
        pooled.energy(),
        pooled.loads(),
        info(episodes),
        broken);
  }

  /** The means over the episodes that report a number. */
  private static List<Double> info(List<EvaluationEpisode> episodes) {
    List<List<Double>> told = episodes.stream().map(e -> e.meter.score().info()).toList();
    return IntStream.range(0, told.getFirst().size())
        .mapToObj(
            i ->
                told.stream()
                    .mapToDouble(values -> values.get(i))
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN))
        .toList();
  }

  private static double fallsPer1000(List<EvaluationEpisode> episodes, long steps) {
    if (episodes.stream().anyMatch(e -> e.ending == Ending.UNSTATED)) {
      return Double.NaN;
    }
    long falls = episodes.stream().filter(e -> e.ending == Ending.FAILURE).count();
    return steps == 0 ? 0 : 1000.0 * falls / steps;
  }
}
