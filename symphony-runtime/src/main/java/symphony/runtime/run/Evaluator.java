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
 * Evaluates the policies of all members without noise in separate environments, all episodes in
 * parallel. Its random streams depend on (member's seed, {@code evaluation}, step, episode), so an
 * evaluation affects neither the training nor later evaluations.
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
   * Evaluates every member; episodes whose environment failed are counted and not scored.
   *
   * @param step the environment step of the evaluation
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

  /** Replaces an environment that does not return; its episode ends. */
  private void replaceEnvironment(int seat, String why) {
    LOG.debug("an environment was replaced during an evaluation: {}", why);
    seats.set(seat, seats.get(seat).continued(environments));
  }

  /** Creates the environments at the first evaluation. */
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
