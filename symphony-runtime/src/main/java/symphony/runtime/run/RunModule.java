package symphony.runtime.run;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentFactory;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Role;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.config.Chosen;
import symphony.runtime.config.RunConfig;

/**
 * Binds what one run is made of: every role to the object that its provider made, the agent, the
 * environments, the trainer. Plugins never see the injector.
 */
final class RunModule extends AbstractModule {

  private final RunConfig config;
  private final Cohort cohort;
  private final CheckpointStore checkpoints;
  private final List<Path> directories;
  private final StopSignal stop;

  RunModule(
      RunConfig config,
      Cohort cohort,
      CheckpointStore checkpoints,
      List<Path> directories,
      StopSignal stop) {
    this.config = config;
    this.cohort = cohort;
    this.checkpoints = checkpoints;
    this.directories = directories;
    this.stop = stop;
  }

  @Override
  protected void configure() {
    binder().disableCircularProxies();
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    bind(RunConfig.class).toInstance(config);
    bind(Cohort.class).toInstance(cohort);
    bind(StopSignal.class).toInstance(stop);
    bindIngredients();
    bind(AgentFactory.class).toInstance(config.agent().factory());
    bind(EnvironmentFamily.class).toInstance(config.family());
    bind(Agent.class).toProvider(AgentMaker.class).in(Singleton.class);
    bind(AgentMaker.class);
    bind(Environments.class).in(Singleton.class);
    bind(Workers.class).toInstance(new Workers(config.training()));
    Checkpointer checkpointer = new Checkpointer(checkpoints);
    bind(Checkpointer.class).toInstance(checkpointer);
    bind(LastGood.class).toInstance(new LastGood(checkpointer, checkpoints, directories));
    bind(Broadcast.class).in(Singleton.class);
    bind(Trainer.class).in(Singleton.class);
  }

  private void bindIngredients() {
    Map<Class<?>, Object> made = new HashMap<>();
    config.agent().ingredients().forEach((role, chosen) -> made.put(role.type(), bound(role, chosen)));
    bind(Ingredients.class).toInstance(new Ingredients(made));
  }

  private <T> T bound(Role<T> role, Chosen chosen) {
    T ingredient = role.type().cast(chosen.create());
    bind(role.type()).toInstance(ingredient);
    return ingredient;
  }
}
