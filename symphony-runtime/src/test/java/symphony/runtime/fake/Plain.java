package symphony.runtime.fake;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.activation.Activation;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.episodeshaping.EpisodeShaping;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.optimizer.Optimizer;
import symphony.api.plugin.Ingredient;
import symphony.api.regularizer.Regularizer;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;
import symphony.api.rewardscaling.RewardScaling;
import symphony.api.targetweighting.TargetWeighting;
import symphony.api.terminalretention.TerminalRetention;
import symphony.api.updateschedule.UpdatePlan;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.api.warmstart.WarmStart;

/** One ingredient for every role, which the fake agent never asks for anything. */
@Ingredient(name = "plain", summary = "Nothing.", formula = "none", source = "none")
public record Plain()
    implements Network,
        Activation,
        Normalization,
        ObservationScaling,
        LatentDropout,
        ActionSquash,
        ExplorationNoise,
        TargetWeighting,
        CriticLoss,
        ActorObjective,
        Regularizer,
        Optimizer,
        ReplayPriority,
        TerminalRetention,
        RewardScaling,
        WarmStart,
        EpisodeShaping,
        UpdateSchedule {

  private static UnsupportedOperationException no() {
    return new UnsupportedOperationException("the fake agent asks its ingredients for nothing");
  }

  @Override
  public int critics() {
    throw no();
  }

  @Override
  public int nodes() {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> scale(GraphScope<T> g, Operand<T> observation) {
    throw no();
  }

  @Override
  public int heads() {
    throw no();
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    throw no();
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> combine(GraphScope<T> g, Operand<T> nodes) {
    throw no();
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    throw no();
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    throw no();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    throw no();
  }

  @Override
  public <T extends TNumber> List<Op> step(
      GraphScope<T> g, Moments<T> moments, List<Trainable<T>> parameters) {
    throw no();
  }

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    throw no();
  }

  @Override
  public Ring ring(int capacity) {
    throw no();
  }

  @Override
  public Meter meter() {
    throw no();
  }

  @Override
  public int steps() {
    throw no();
  }

  @Override
  public int repetitions() {
    throw no();
  }

  @Override
  public boolean uniformActions() {
    return false;
  }

  @Override
  public boolean noiseOnly(int stepInEpisode, int timeLimit, boolean exploring) {
    return false;
  }

  @Override
  public int updatesPerStep() {
    throw no();
  }

  @Override
  public UpdatePlan plan(long update) {
    throw no();
  }
}
