package symphony.runtime.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentFactory;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.checkpoint.Checkpointer;
import symphony.runtime.config.RunConfig;

/**
 * The bindings of one run: every role to its ingredient, the agent, the environments, the trainer.
 * Ingredients are created before the injector, so plugins have no access to it and their faults are
 * not wrapped by it.
 */
final class RunModule extends AbstractModule {

  private final RunConfig config;
  private final Cohort cohort;
  private final CheckpointStore checkpoints;
  private final List<Path> directories;
  private final StopSignal stop;
  private final AgentFactory factory;
  private final EnvironmentFamily family;

  /** Creates the bindings for a cohort. */
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
    this.factory = config.agent().factory();
    this.family = config.family();
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
    bind(AgentFactory.class).toInstance(factory);
    bind(EnvironmentFamily.class).toInstance(family);
    bind(Agent.class).toProvider(AgentBuilder.class).in(Singleton.class);
    bind(AgentBuilder.class);
    bind(Environments.class).in(Singleton.class);
    bind(EnvironmentExecutor.class).toInstance(new EnvironmentExecutor(config.training()));
    TableExtents tables = new TableExtents();
    bind(TableExtents.class).toInstance(tables);
    Checkpointer checkpointer = new Checkpointer(checkpoints, tables::force);
    bind(Checkpointer.class).toInstance(checkpointer);
    bind(KeptPolicies.class).toProvider(kept(checkpointer)).in(Singleton.class);
    bind(LastHealthyCheckpoint.class)
        .toInstance(new LastHealthyCheckpoint(checkpointer, checkpoints, directories));
    bind(CompositeSink.class).in(Singleton.class);
    bindTrainer();
  }

  private Provider<KeptPolicies> kept(Checkpointer checkpointer) {
    Provider<TrainingState> state = getProvider(TrainingState.class);
    return () -> new KeptPolicies(config.output(), checkpointer, state.get(), directories);
  }

  private void bindTrainer() {
    bind(PhaseTimer.class).in(Singleton.class);
    bind(SeedRuns.class).in(Singleton.class);
    bind(StepBuffers.class).in(Singleton.class);
    bind(EventPublisher.class).in(Singleton.class);
    bind(EvaluationRunner.class).in(Singleton.class);
    bind(TrainingState.class).in(Singleton.class);
    bind(CheckpointPolicy.class).in(Singleton.class);
    bind(Trainer.class).in(Singleton.class);
  }

  private void bindIngredients() {
    Ingredients ingredients = config.agent().ingredients();
    config.agent().roles().keySet().forEach(role -> bind(role, ingredients));
    bind(Ingredients.class).toInstance(ingredients);
  }

  private <T extends Pluggable> void bind(Role<T> role, Ingredients ingredients) {
    bind(role.type()).toInstance(ingredients.get(role.type()));
  }
}
