package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.agent.Agent;
import symphony.record.EvaluationScore;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.RunEvent;

/** Runs the evaluations of a training and passes the scores to the sinks. */
final class EvaluationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(EvaluationRunner.class);

  private final Agent agent;
  private final SeedRuns members;
  private final CompositeSink events;
  private final Evaluator evaluator;
  private final KeptPolicies kept;

  @Inject
  EvaluationRunner(
      RunConfig config,
      Cohort cohort,
      Environments environments,
      EnvironmentExecutor workers,
      Agent agent,
      SeedRuns members,
      CompositeSink events,
      KeptPolicies kept) {
    this.agent = agent;
    this.members = members;
    this.events = events;
    this.kept = kept;
    ActionScale scale = new ActionScale(environments.spec(), config.task().actionLimit());
    this.evaluator =
        new Evaluator(environments, cohort, scale, workers, config.evaluation().episodes());
  }

  /** Evaluates all members that have not failed. */
  void evaluate(long step) {
    List<EvaluationScore> scores = evaluator.evaluate(agent, step);
    for (int m = 0; m < scores.size(); m++) {
      if (members.get(m).active()) {
        announce(step, m, scores.get(m));
        kept.evaluated(step, m, scores.get(m));
      }
    }
  }

  private void announce(long step, int member, EvaluationScore score) {
    events.accept(new RunEvent.Evaluated(step, member, score));
    if (score.broken() > 0) {
      LOG.warn(
          "Step {}: the environment broke {} of {} evaluation episodes of member {}; they are not"
              + " scored.",
          step,
          score.broken(),
          score.broken() + score.episodes(),
          member + 1);
    }
  }
}
