package symphony.runtime.run;

import com.google.inject.Provider;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSize;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.plugin.Ingredients;
import symphony.runtime.config.Device;
import symphony.runtime.config.RunConfig;

/** Builds the cohort's agent and logs its memory before. */
final class AgentBuilder implements Provider<Agent> {

  private static final Logger LOG = LoggerFactory.getLogger(AgentBuilder.class);
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  private final AgentFactory factory;
  private final Ingredients ingredients;
  private final RunConfig config;
  private final Cohort cohort;
  private final Environments environments;

  @Inject
  AgentBuilder(
      AgentFactory factory,
      Ingredients ingredients,
      RunConfig config,
      Cohort cohort,
      Environments environments) {
    this.factory = factory;
    this.ingredients = ingredients;
    this.config = config;
    this.cohort = cohort;
    this.environments = environments;
  }

  @Override
  public Agent get() {
    EnvironmentSpec spec = environments.spec();
    refuseWhatCannotWorkOn(spec);
    AgentSetting setting = setting(spec);
    return factory.create(ingredients, setting, this::announce);
  }

  /**
   * Refuses an agent that is incompatible with the task's time limit, which a task in another
   * process reports only after the config was checked.
   */
  private void refuseWhatCannotWorkOn(EnvironmentSpec spec) {
    config
        .agent()
        .incompatibilities(OptionalInt.of(spec.timeLimit()))
        .forEach(
            (path, reason) -> {
              throw new UserException(path + ": " + reason);
            });
  }

  private AgentSetting setting(EnvironmentSpec spec) {
    return new AgentSetting(
        spec.observationSize(),
        spec.actionSize(),
        cohort.agents(),
        device(config.device()),
        config.training().threadsHere(),
        new ActionScale(spec, config.task().actionLimit()).controlCost(spec));
  }

  private static String device(Device device) {
    return device.name().toLowerCase(Locale.ROOT);
  }

  private void announce(AgentSize one) {
    LOG.info(
        "{} on {}: {} each with {} parameters and {} of replay memory, about {} in all",
        config.output().variant(),
        config.task().name(),
        cohort.size() == 1 ? "one seed," : cohort.size() + " seeds,",
        one.parameters(),
        size((double) one.memoryBytes()),
        size((double) one.totalBytes() * cohort.size()));
  }

  private static String size(double bytes) {
    return bytes < GIGABYTE
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE)
        : String.format(Locale.ROOT, "%.2f GB", bytes / GIGABYTE);
  }
}
