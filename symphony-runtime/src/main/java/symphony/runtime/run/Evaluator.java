package symphony.runtime.run;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.agent.Agent;
import symphony.api.environment.Environment;
import symphony.api.random.SeedTree;
import symphony.record.EvaluationScore;

/**
 * Scores the policies of all members without noise, in environments of their own, all episodes at
 * once. Its random streams hang on (member's seed, {@code evaluation}, step, episode), so that
 * scoring changes nothing in training and nothing in a later scoring.
 */
final class Evaluator {

  private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

  private final Environments environments;
  private final Cohort cohort;
  private final ActionScale scale;
  private final EnvironmentExecutor workers;
  private final int rows;
  private List<EvaluationEpisode> seats;

  Evaluator(
      Environments environments,
      Cohort cohort,
      ActionScale scale,
      EnvironmentExecutor workers,
      int episodes) {
    this.environments = environments;
    this.cohort = cohort;
    this.scale = scale;
    this.workers = workers;
    this.rows = episodes;
  }

  /**
   * Scores every member; episodes whose environment failed are counted and not scored.
   *
   * @param step the environment step at which this happens
   */
  List<EvaluationScore> evaluate(Agent agent, long step) {
    open();
    workers.each(
        seats.size(), seat -> seats.get(seat).begin(random(seat, step)), this::replaceEnvironment);
    int observationSize = environments.spec().observationSize();
    int actionSize = environments.spec().actionSize();
    float[] observations = new float[seats.size() * observationSize];
    float[] actions = new float[seats.size() * actionSize];
    while (seats.stream().anyMatch(EvaluationEpisode::running)) {
      for (int i = 0; i < seats.size(); i++) {
        seats.get(i).observe(observations, i * observationSize);
      }
      agent.evaluate(observations, rows, actions);
      workers.each(
          seats.size(),
          seat -> seats.get(seat).step(actions, seat * actionSize),
          this::replaceEnvironment);
    }
    return scores();
  }

  /** An environment that does not return ends its episode. */
  private void replaceEnvironment(int seat, String why) {
    LOG.debug("an environment was replaced during an evaluation: {}", why);
    seats.set(seat, seats.get(seat).continued(environments));
  }

  /** Environments are made at the first evaluation, not before they are needed. */
  private void open() {
    if (seats != null) {
      return;
    }
    seats = new ArrayList<>();
    for (Environment environment : environments.make(cohort.size() * rows)) {
      seats.add(new EvaluationEpisode(environment, scale));
    }
  }

  private SeedTree random(int seat, long step) {
    return cohort.tree(seat / rows).child("evaluation").child(step).child(seat % rows);
  }

  private List<EvaluationScore> scores() {
    List<EvaluationScore> scores = new ArrayList<>();
    for (int m = 0; m < cohort.size(); m++) {
      scores.add(EvaluationEpisode.score(seats.subList(m * rows, (m + 1) * rows)));
    }
    return scores;
  }
}
