package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.PluginWatch;

/** Creates environments of the run's task and closes all of them. */
final class Environments implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Environments.class);

  private final EnvironmentFamily family;
  private final String task;
  private final String maker;
  private final int members;
  private final List<Environment> made = new ArrayList<>();
  private List<Environment> training;

  @Inject
  Environments(EnvironmentFamily family, RunConfig config, Cohort cohort) {
    this.family = family;
    this.task = config.task().name();
    this.maker = config.environment().registration().toString();
    this.members = cohort.size();
  }

  /** The training environments of the members, in order; created at the first call. */
  List<Environment> training() {
    if (training == null) {
      training = make(members);
    }
    return training;
  }

  /** The task's specification. */
  EnvironmentSpec spec() {
    return training().getFirst().spec();
  }

  /**
   * Creates more environments.
   *
   * @throws UserException that says what to do if the task cannot run here
   */
  synchronized List<Environment> make(int count) {
    family.missing().ifPresent(this::refuse);
    try {
      List<Environment> more = PluginWatch.making(maker, () -> family.create(task, count));
      made.addAll(more);
      return more;
    } catch (EnvironmentException e) {
      throw new UserException("The task " + task + " cannot be created: " + e.getMessage(), e);
    }
  }

  private void refuse(String why) {
    throw new UserException("The task " + task + " cannot run here: " + why);
  }

  /**
   * Abandons an environment that does not return, and creates a new one in its place. The old one
   * is never closed, because a thread is still inside it.
   */
  synchronized Environment replace(Environment lost) {
    made.remove(lost);
    return make(1).getFirst();
  }

  @Override
  public void close() {
    made.forEach(Environments::quietly);
    made.clear();
  }

  /** Closes an environment and logs a failure, which must not hide how the run ended. */
  private static void quietly(Environment environment) {
    try {
      environment.close();
    } catch (RuntimeException e) {
      LOG.debug("an environment failed while it was closed", e);
    }
  }
}
