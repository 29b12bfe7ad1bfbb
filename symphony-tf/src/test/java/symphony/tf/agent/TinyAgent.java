package symphony.tf.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
import symphony.tf.actionsquash.ScaledTanhConfig;
import symphony.tf.activation.ReSine;
import symphony.tf.activation.ReSineConfig;
import symphony.tf.actorobjective.TemporalAdvantage;
import symphony.tf.actorobjective.TemporalAdvantageConfig;
import symphony.tf.criticloss.ReHSE;
import symphony.tf.episodeshaping.NoShaping;
import symphony.tf.explorationnoise.BoundedGaussian;
import symphony.tf.explorationnoise.BoundedGaussianConfig;
import symphony.tf.latentdropout.NoDropout;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.network.SymphonyBlockConfig;
import symphony.tf.normalization.LayerNorm;
import symphony.tf.normalization.LayerNormConfig;
import symphony.tf.observationscaling.NoObservationScaling;
import symphony.tf.optimizer.AdamW;
import symphony.tf.optimizer.AdamWConfig;
import symphony.tf.regularizer.Swaddling;
import symphony.tf.regularizer.SwaddlingConfig;
import symphony.tf.replaypriority.TanhFadePriority;
import symphony.tf.replaypriority.TanhFadePriorityConfig;
import symphony.tf.rewardscaling.ConstantScaling;
import symphony.tf.rewardscaling.ConstantScalingConfig;
import symphony.tf.targetweighting.TanhFadeWeights;
import symphony.tf.targetweighting.TanhFadeWeightsConfig;
import symphony.tf.terminalretention.Roll;
import symphony.tf.updateschedule.BatchUse;
import symphony.tf.updateschedule.FixedSchedule;
import symphony.tf.updateschedule.FixedScheduleConfig;
import symphony.tf.warmstart.Repeat;
import symphony.tf.warmstart.RepeatConfig;

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
    with(
        Network.class,
        new SymphonyBlock(new SymphonyBlockConfig(HIDDEN, 3, NODES, DropoutPlace.OUTPUT, false)));
    with(
        Activation.class,
        new ReSine(
            new ReSineConfig(
                true,
                1,
                ReSineConfig.Gate.SIGMOID,
                false,
                1.5,
                0.1,
                ReSineConfig.InitialSpread.BY_WIDTH)));
    with(Normalization.class, new LayerNorm(new LayerNormConfig(1e-5)));
    with(ObservationScaling.class, new NoObservationScaling());
    with(LatentDropout.class, new NoDropout());
    with(ActionSquash.class, new ScaledTanh(new ScaledTanhConfig(true)));
    with(
        ExplorationNoise.class,
        new BoundedGaussian(new BoundedGaussianConfig(1 / Math.E, 1 / Math.E, Math.E)));
    with(TargetWeighting.class, new TanhFadeWeights(new TanhFadeWeightsConfig(Math.E, false)));
    with(CriticLoss.class, new ReHSE());
    with(
        ActorObjective.class,
        new TemporalAdvantage(
            new TemporalAdvantageConfig(
                TemporalAdvantageConfig.Form.PER_SAMPLE, (Math.sqrt(5) - 1) / 2, true, 1e-6, 1)));
    with(
        Regularizer.class,
        new Swaddling(
            new SwaddlingConfig(
                1e-3, SwaddlingConfig.Reduction.MEAN, SwaddlingConfig.TargetEntropy.NONE, false)));
    with(
        Optimizer.class,
        new AdamW(
            new AdamWConfig(
                LEARNING_RATE, LEARNING_RATE, (Math.sqrt(5) - 1) / 2, 0.995, 0.01, 1e-8)));
    with(ReplayPriority.class, new TanhFadePriority(new TanhFadePriorityConfig(Math.E, false)));
    with(TerminalRetention.class, new Roll());
    with(RewardScaling.class, new ConstantScaling(new ConstantScalingConfig(1)));
    with(WarmStart.class, new Repeat(new RepeatConfig(WARM_START, CAPACITY / WARM_START)));
    with(EpisodeShaping.class, new NoShaping());
    with(UpdateSchedule.class, new FixedSchedule(new FixedScheduleConfig(3, BatchUse.FRESH)));
  }

  /** Puts another ingredient in place of a role's. */
  <R> TinyAgent with(Class<R> role, R ingredient) {
    roles.put(role, ingredient);
    return this;
  }

  Ingredients ingredients() {
    return new Ingredients(roles);
  }

  static SymphonyConfig config() {
    return config(SymphonyConfig.TargetsFollow.AFTER_STEP, SymphonyConfig.Order.TOGETHER);
  }

  static SymphonyConfig config(SymphonyConfig.TargetsFollow follow, SymphonyConfig.Order order) {
    return new SymphonyConfig(
        GAMMA,
        TAU,
        follow,
        order,
        BATCH,
        SymphonyConfig.Precision.FLOAT32,
        false,
        new SymphonyConfig.Replay(CAPACITY, SymphonyConfig.Storage.FLOAT32));
  }

  static AgentSetting setting(long... seeds) {
    List<SeedTree> trees =
        LongStream.of(seeds).mapToObj(s -> new SeedTree(s).child("agent")).toList();
    return new AgentSetting(OBSERVATIONS, ACTIONS, trees, "cpu", 1);
  }

  <T extends TNumber> AgentGraph<T> graph(Class<T> type, long... seeds) {
    return AgentGraph.create(config(), ingredients(), setting(seeds), type, false, WARM_START);
  }

  SymphonyAgent agent(long... seeds) {
    return agent(config(), seeds);
  }

  SymphonyAgent agent(SymphonyConfig config, long... seeds) {
    return (SymphonyAgent) new SymphonyAgentFactory(config).create(ingredients(), setting(seeds));
  }
}
