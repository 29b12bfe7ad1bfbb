package symphony.runtime.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.api.agent.Agent;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.record.EvaluationScore;
import symphony.record.JsonFile;
import symphony.record.TemporaryFolder;
import symphony.runtime.checkpoint.Checkpoint;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;

/** The policy of a run directory, without exploration noise. Used by one thread. */
public final class TrainedAgent implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TrainedAgent.class);

  private final RunConfig config;
  private final Cohort cohort;
  private final Checkpoint checkpoint;
  private final Environments environments;
  private final Agent agent;
  private final int member;
  private final ActionScale scale;
  private final float[] observations;
  private final float[] actions;

  private TrainedAgent(RunConfig config, Cohort cohort, int member, Checkpoint checkpoint) {
    this.config = config;
    this.cohort = cohort;
    this.checkpoint = checkpoint;
    this.member = member;
    this.environments = new Environments(config.family(), config, cohort);
    EnvironmentSpec spec = environments.spec();
    this.scale = new ActionScale(spec, config.task().actionLimit());
    this.observations = new float[cohort.size() * spec.observationSize()];
    this.actions = new float[cohort.size() * spec.actionSize()];
    this.agent =
        new AgentBuilder(
                config.agent().factory(),
                config.agent().ingredients(),
                config,
                cohort,
                environments)
            .get();
  }

  /**
   * Loads the last policy.
   *
   * @param run the directory of one seed, such as {@code runs/ed/Humanoid-v4/seed-1}
   * @param overrides values over the run's own config, such as {@code device=cpu}
   * @throws UserException if there is no run, no checkpoint, or the task cannot run here
   */
  public static TrainedAgent load(Registry registry, Path run, List<String> overrides) {
    return load(registry, run, CheckpointChoice.LAST, overrides);
  }

  /**
   * Loads a policy.
   *
   * @param run the directory of one seed, such as {@code runs/ed/Humanoid-v4/seed-1}
   * @param choice which of the run's policies
   * @param overrides values over the run's own config, such as {@code device=cpu}
   * @throws UserException if there is no run, no such checkpoint, or the task cannot run here
   */
  public static TrainedAgent load(
      Registry registry, Path run, CheckpointChoice choice, List<String> overrides) {
    RunConfig config = config(registry, run, overrides);
    Cohort cohort = new Cohort(cohort(run, config));
    int member = cohort.seeds().indexOf(config.training().seeds().getFirst());
    TrainedAgent trained =
        new TrainedAgent(
            config, cohort, member, choice.find(run, keeper(run, cohort.seeds()), member));
    try {
      trained.agent.restore(TrainingState.agentBlocks(trained.checkpoint));
      CheckpointChoice.failure(run)
          .filter(reason -> choice == CheckpointChoice.LAST)
          .ifPresent(
              reason ->
                  LOG.warn(
                      "The training in {} failed: {}; its last usable policy, that of step {}, "
                          + "is used.",
                      run,
                      reason,
                      trained.step()));
      return trained;
    } catch (RuntimeException e) {
      trained.close();
      throw new UserException(
          "The checkpoint of %s does not fit this agent: %s."
              .formatted(run, FaultMessages.sentence(e)),
          e);
    }
  }

  /** The run's config, from its file or, if that is lost, from its checkpoint. */
  private static RunConfig config(Registry registry, Path run, List<String> overrides) {
    Path file = run.resolve("config.conf");
    if (Files.isRegularFile(file)) {
      return ConfigSource.of(registry, file).with("command line", overrides).run();
    }
    Optional<CheckpointIdentity> identity =
        CheckpointIdentity.newest(new CheckpointStore(run.resolve("checkpoints")));
    if (identity.isEmpty() || identity.get().seeds().isEmpty()) {
      throw new UserException(
          "%s contains no run; expected a folder with a config.conf, such as runs/NAME/TASK/seed-1."
              .formatted(run));
    }
    LOG.warn("{} is missing; the config in the checkpoint is used.", file);
    long seed = seed(run).orElse(identity.get().seeds().getFirst());
    try (TemporaryFolder folder = new TemporaryFolder("config")) {
      Path restored = folder.path().resolve("config.conf");
      JsonFile.replace(restored, identity.get().configOf(seed));
      return ConfigSource.of(registry, restored).with("command line", overrides).run();
    }
  }

  /** The seed in the name of a run's folder. */
  static Optional<Long> seed(Path run) {
    String name = run.toAbsolutePath().normalize().getFileName().toString();
    return name.matches("seed-\\d{1,18}")
        ? Optional.of(Long.valueOf(name.substring(5)))
        : Optional.empty();
  }

  private static List<Long> cohort(Path run, RunConfig config) {
    List<Long> seeds = CellRecord.read(run).cohort();
    return seeds.containsAll(config.training().seeds()) ? seeds : config.training().seeds();
  }

  /** The run directory of the cohort's first member, which contains the cohort's checkpoints. */
  static Path keeper(Path run, List<Long> cohort) {
    return cohort.size() == 1
        ? run
        : run.toAbsolutePath().resolveSibling("seed-" + cohort.getFirst());
  }

  /** The run's config. */
  public RunConfig config() {
    return config;
  }

  /** The environment step at which the policy was stored. */
  public long step() {
    return checkpoint.step();
  }

  /** An environment of the run's task, closed with this object. */
  public Environment environment() {
    return environments.training().get(member);
  }

  /**
   * Chooses an action.
   *
   * @param observation the observation
   * @param action receives the action in the task's units
   */
  public void act(double[] observation, double[] action) {
    int offset = member * observation.length;
    for (int i = 0; i < observation.length; i++) {
      observations[offset + i] = (float) observation[i];
    }
    agent.evaluate(observations, 1, actions);
    scale.apply(actions, member * action.length, action);
  }

  /**
   * Evaluates the policy in the configured number of episodes, which have the same initial states
   * as the training's evaluation at this step.
   *
   * @throws EnvironmentException if the environment failed in every episode
   */
  public EvaluationScore evaluate() {
    try (EnvironmentExecutor workers = new EnvironmentExecutor(config.training())) {
      EvaluationScore score =
          new Evaluator(environments, cohort, scale, workers, config.evaluation().episodes())
              .evaluate(agent, checkpoint.step())
              .get(member);
      if (!score.isScored()) {
        throw new EnvironmentException("The environment failed in every episode.");
      }
      return score;
    }
  }

  /** The middle of each action's range: the task's action for an output 0 of the policy. */
  public double[] actionCenter() {
    return scale.center();
  }

  /**
   * Half the width of each action's range: the change of the task's action for an output 1 of the
   * policy.
   */
  public double[] actionHalf() {
    return scale.half();
  }

  /**
   * Writes the policy as a TensorFlow SavedModel, with actions in the task's units, into a new
   * folder.
   */
  public void export(Path folder) {
    agent.export(member, scale.center(), scale.half(), folder);
  }

  @Override
  public void close() {
    agent.close();
    environments.close();
  }
}
