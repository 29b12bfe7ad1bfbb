package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.runtime.config.RunConfig;

/** The members of a cohort, stepped in parallel, each with its own environment. */
final class SeedRuns {

  private static final Logger LOG = LoggerFactory.getLogger(SeedRuns.class);

  private final EnvironmentExecutor workers;
  private final int actionSize;
  private final List<SeedRun> members;

  @Inject
  SeedRuns(
      RunConfig config, Cohort cohort, Environments environments, EnvironmentExecutor workers) {
    this.workers = workers;
    EnvironmentSpec spec = environments.spec();
    this.actionSize = spec.actionSize();
    ActionScale scale = new ActionScale(spec, config.task().actionLimit());
    if (!ActionScale.reachesAll(spec, config.task().actionLimit())) {
      LOG.warn(
          "Actions in [-1, 1] do not reach the wider limits of {}; for its full range set "
              + "task.action-limit=task.",
          config.task().name());
    }
    int maxFailures = config.training().maxFailures();
    List<Environment> own = environments.training();
    this.members =
        IntStream.range(0, cohort.size())
            .mapToObj(
                m -> new SeedRun(cohort.tree(m), environments, own.get(m), scale, maxFailures))
            .toList();
  }

  /** Starts the first episode of all members. */
  void begin() {
    workers.each(size(), m -> members.get(m).beginEpisode(), this::replaceEnvironment);
  }

  /**
   * Takes one step with all members.
   *
   * @param noiseOnly for each member whether its action is only noise, without the policy
   */
  void step(float[] actions, boolean[] noiseOnly) {
    workers.each(
        size(),
        m -> members.get(m).step(actions, m * actionSize, noiseOnly[m]),
        this::replaceEnvironment);
  }

  private void replaceEnvironment(int member, String why) {
    members.get(member).replaceEnvironment(why);
  }

  int size() {
    return members.size();
  }

  SeedRun get(int member) {
    return members.get(member);
  }

  /** Whether any member is still training. */
  boolean anyActive() {
    return members.stream().anyMatch(SeedRun::active);
  }
}
