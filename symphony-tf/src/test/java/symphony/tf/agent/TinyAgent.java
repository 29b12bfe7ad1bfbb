package symphony.tf.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.activation.Activation;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.agent.AgentSetting;
import symphony.api.criticloss.CriticLoss;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.optimizer.Optimizer;
import symphony.api.plugin.Ingredients;
import symphony.api.random.SeedTree;
import symphony.api.regularizer.Regularizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.warmstart.WarmStart;
import symphony.tf.actionsquash.ScaledTanh;
import symphony.tf.activation.ReSine;
import symphony.tf.actorobjective.TemporalAdvantage;
import symphony.tf.criticloss.ReHSE;
import symphony.tf.episodeshaping.NoShaping;
import symphony.tf.explorationnoise.BoundedGaussian;
import symphony.tf.latentdropout.NoDropout;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.normalization.LayerNorm;
import symphony.tf.observationscaling.NoObservationScaling;
import symphony.tf.optimizer.AdamW;
import symphony.tf.regularizer.Swaddling;
import symphony.tf.replaypriority.TanhFadePriority;
import symphony.tf.rewardscaling.ConstantScaling;
import symphony.tf.targetweighting.TanhFadeWeights;
import symphony.tf.terminalretention.Roll;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.FixedSchedule;
import symphony.tf.warmstart.Repeat;

/** A Symphony S3 small enough for a test, each part of which can be put aside for another. */
final class TinyAgent {

  static final int OBSERVATIONS = 3;
  static final int ACTIONS = 2;
  static final int HIDDEN = 5;
  static final int NODES = 2;
  static final int BATCH = 4;
  static final int CAPACITY = 40;
  static final int WARM_START = 10;
  static final double GAMMA = 0.99;
  static final double TAU = 0.005;
  static final double LEARNING_RATE = 1e-3;
  static final double ALPHA = 0.61803398874989;

  private final Map<Class<?>, Object> roles = new HashMap<>();

  TinyAgent() {
    with(Network.class, new SymphonyBlock(HIDDEN, 3, NODES, DropoutPlace.OUTPUT, false));
    with(
        Activation.class,
        new ReSine(true, 1, ReSine.Gate.SIGMOID, false, 1.5, 0.1, ReSine.InitialSpread.BY_WIDTH));
    with(Normalization.class, new LayerNorm(1e-5));
    with(ObservationScaling.class, new NoObservationScaling());
    with(LatentDropout.class, new NoDropout());
    with(ActionSquash.class, new ScaledTanh(true));
    with(ExplorationNoise.class, new BoundedGaussian(1 / Math.E, 1 / Math.E, Math.E));
    with(TargetWeighting.class, new TanhFadeWeights(Math.E, false));
    with(CriticLoss.class, new ReHSE());
    with(
        ActorObjective.class,
        new TemporalAdvantage(
            TemporalAdvantage.Form.PER_SAMPLE, (Math.sqrt(5) - 1) / 2, true, 1e-6, 1));
    with(
        Regularizer.class,
        new Swaddling(1e-3, Swaddling.Reduction.MEAN, Swaddling.TargetEntropy.NONE, false));
    with(
        Optimizer.class,
        new AdamW(LEARNING_RATE, LEARNING_RATE, (Math.sqrt(5) - 1) / 2, 0.995, 0.01, 1e-8));
    with(ReplayPriority.class, new TanhFadePriority(Math.E, false));
    with(TerminalRetention.class, new Roll());
    with(RewardScaling.class, new ConstantScaling(1));
    with(WarmStart.class, new Repeat(WARM_START, CAPACITY / WARM_START));
    with(EpisodeShaping.class, new NoShaping());
    with(UpdateSchedule.class, new FixedSchedule(3, BatchUse.FRESH));
  }

  /** Puts another ingredient in place of a role's. */
  <R> TinyAgent with(Class<R> role, R ingredient) {
    roles.put(role, ingredient);
    return this;
  }

  Ingredients ingredients() {
    return new Ingredients(roles);
  }

  static Symphony config() {
    return config(Symphony.TargetsFollow.AFTER_STEP, Symphony.Order.TOGETHER);
  }

  static Symphony config(Symphony.TargetsFollow follow, Symphony.Order order) {
    return config(follow, order, false, Symphony.Storage.FLOAT32);
  }

  /** With dropout in the target networks too. */
  static Symphony config(boolean targetDropout) {
    return config(
        Symphony.TargetsFollow.AFTER_STEP,
        Symphony.Order.TOGETHER,
        targetDropout,
        Symphony.Storage.FLOAT32);
  }

  /** With another precision of the memory. */
  static Symphony config(Symphony.Storage storage) {
    return config(Symphony.TargetsFollow.AFTER_STEP, Symphony.Order.TOGETHER, false, storage);
  }

  /** With another precision of a GPU's matrix products. */
  static Symphony config(Symphony.Precision precision) {
    return config(
        Symphony.TargetsFollow.AFTER_STEP,
        Symphony.Order.TOGETHER,
        false,
        Symphony.Storage.FLOAT32,
        precision);
  }

  private static Symphony config(
      Symphony.TargetsFollow follow,
      Symphony.Order order,
      boolean targetDropout,
      Symphony.Storage storage) {
    return config(follow, order, targetDropout, storage, Symphony.Precision.FLOAT32);
  }

  private static Symphony config(
      Symphony.TargetsFollow follow,
      Symphony.Order order,
      boolean targetDropout,
      Symphony.Storage storage,
      Symphony.Precision precision) {
    return new Symphony(
        GAMMA,
        TAU,
        follow,
        order,
        targetDropout,
        BATCH,
        precision,
        false,
        new Symphony.Replay(CAPACITY, storage));
  }

  static AgentSetting setting(long... seeds) {
    List<SeedTree> trees =
        LongStream.of(seeds).mapToObj(s -> new SeedTree(s).child("agent")).toList();
    return new AgentSetting(OBSERVATIONS, ACTIONS, trees, "cpu", 1);
  }

  <T extends TNumber> AgentGraph<T> graph(Class<T> type, long... seeds) {
    return AgentGraph.create(config(), ingredients(), setting(seeds), type, false, WARM_START);
  }

  /** The graph for a GPU, not yet placed. */
  AgentGraph<TFloat32> forGpu(long... seeds) {
    return forGpu(config(), seeds);
  }

  AgentGraph<TFloat32> forGpu(Symphony config, long... seeds) {
    return AgentGraph.create(
        config, ingredients(), setting(seeds), TFloat32.class, true, WARM_START);
  }

  /** An agent on the CPU with the graph that a GPU would run. */
  SymphonyAgent onCpuAsOnGpu(long... seeds) {
    return onCpuAsOnGpu(config(), seeds);
  }

  SymphonyAgent onCpuAsOnGpu(Symphony config, long... seeds) {
    return new SymphonyAgent(
        forGpu(config, seeds).placed(),
        config,
        ingredients(),
        setting(seeds),
        new Devices(false, "cpu"));
  }

  SymphonyAgent agent(long... seeds) {
    return agent(config(), seeds);
  }

  SymphonyAgent agent(Symphony config, long... seeds) {
    return (SymphonyAgent) config.create(ingredients(), setting(seeds));
  }
}
