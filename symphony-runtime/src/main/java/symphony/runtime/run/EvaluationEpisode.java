package symphony.runtime.run;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import symphony.api.environment.Environment;
import symphony.api.random.SeedTree;
import symphony.runtime.record.EpisodeScore;
import symphony.runtime.record.EvaluationScore;

/** One environment in which evaluation episodes are played, one after another. */
final class EvaluationEpisode {

  private final Environment environment;
  private final ActionScale scale;
  private final int timeLimit;
  private final double[] action;
  private final double[] observation;
  private final EpisodeMeter meter;
  private boolean running;
  private boolean fell;

  EvaluationEpisode(Environment environment, ActionScale scale) {
    this.environment = environment;
    this.scale = scale;
    this.timeLimit = environment.spec().timeLimit();
    this.action = new double[environment.spec().actionSize()];
    this.observation = new double[environment.spec().observationSize()];
    this.meter = new EpisodeMeter(action.length);
  }

  void begin(SeedTree seed) {
    meter.clear();
    fell = false;
    running = true;
    try {
      environment.reset(seed.random(), observation);
    } catch (RuntimeException e) {
      running = false;
    }
  }

  /** The same episode, ended as it stood, with another environment for the next ones. */
  EvaluationEpisode continued(Environments environments) {
    EvaluationEpisode next = new EvaluationEpisode(environments.replace(environment), scale);
    next.meter.add(meter);
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

  /** Takes one step; an environment that fails ends the episode as it stands. */
  void step(float[] actions, int offset) {
    if (!running) {
      return;
    }
    scale.apply(actions, offset, action);
    try {
      Environment.Outcome outcome = environment.step(action, observation);
      if (!Double.isFinite(outcome.reward())) {
        running = false;
        return;
      }
      meter.step(actions, offset, outcome.reward());
      fell = outcome.terminated();
      running = !fell && meter.steps() < timeLimit;
    } catch (RuntimeException e) {
      running = false;
    }
  }

  /** The scores of some episodes taken together. */
  static EvaluationScore score(List<EvaluationEpisode> episodes) {
    EpisodeMeter all = new EpisodeMeter(episodes.getFirst().action.length);
    episodes.forEach(episode -> all.add(episode.meter));
    DoubleSummaryStatistics returns =
        episodes.stream().mapToDouble(e -> e.meter.score().total()).summaryStatistics();
    double mean = all.score().total() / episodes.size();
    double variance =
        episodes.stream()
            .mapToDouble(e -> e.meter.score().total() - mean)
            .map(difference -> difference * difference)
            .sum();
    long falls = episodes.stream().filter(e -> e.fell).count();
    EpisodeScore pooled = all.score();
    return new EvaluationScore(
        episodes.size(),
        mean,
        Math.sqrt(variance / episodes.size()),
        returns.getMin(),
        returns.getMax(),
        (double) pooled.length() / episodes.size(),
        pooled.length() == 0 ? 0 : 1000.0 * falls / pooled.length(),
        pooled.smoothness(),
        pooled.saturation(),
        pooled.energy());
  }
}
