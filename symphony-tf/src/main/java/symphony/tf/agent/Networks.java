package symphony.tf.agent;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.activation.Activation;
import symphony.api.actorobjective.ActorView;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.agent.AgentException;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Noise;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Pluggable;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.graph.Build;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Owner;
import symphony.tf.graph.Owner.Part;
import symphony.tf.graph.Pass;

/** Actor and critics as functions of their inputs and of the parameters they are applied with. */
final class Networks<T extends TNumber> {

  private final Build<T> build;
  private final Network network;
  private final Layers layers;
  private final ObservationScaling observationScaling;
  private final ActionSquash squash;
  private final ExplorationNoise noise;
  private final TargetWeighting weighting;
  private final int actions;

  Networks(Build<T> build, Ingredients ingredients, int actions) {
    this.build = build;
    this.network = ingredients.get(Network.class);
    this.layers =
        new Layers(
            ingredients.get(Activation.class),
            ingredients.get(Normalization.class),
            ingredients.get(LatentDropout.class));
    this.observationScaling = ingredients.get(ObservationScaling.class);
    this.squash = ingredients.get(ActionSquash.class);
    this.noise = ingredients.get(ExplorationNoise.class);
    this.weighting = ingredients.get(TargetWeighting.class);
    this.actions = actions;
  }

  /** The scope in which observation scaling builds and keeps its state. */
  BuildScope<T> observationScaling(Pass pass) {
    return scope("observation-scaling", Part.POLICY, pass);
  }

  /** Observations as inputs of the networks, {@code (cohort, batch, observations)}. */
  Operand<T> seen(Operand<T> observation, Pass pass) {
    return observationScaling.scale(observationScaling(pass), observation);
  }

  /** The actor's raw outputs for scaled observations, {@code (cohort, batch, heads · actions)}. */
  Operand<T> raw(Operand<T> observation, Pass pass) {
    return network.actor(
        scope("actor", Part.ACTOR, pass), layers, observation, (long) squash.heads() * actions);
  }

  /** A value that depends only on observations, {@code (cohort, batch, 1)}. */
  Operand<T> baseline(Operand<T> observation, Pass pass) {
    return network.actor(scope("baseline", pass), layers, observation, 1);
  }

  /** The policy with given noise. */
  PolicyOutput<T> policy(Operand<T> raw, Operand<T> drawn, Pass pass) {
    PolicyOutput<T> policy = squash.squash(scope("action-squash", Part.POLICY, pass), raw, drawn);
    requireGiven(squash, ActionSquash.SCALE, policy.scale());
    requireGiven(squash, ActionSquash.BETA, policy.beta());
    requireGiven(squash, ActionSquash.PROBABILITY, policy.logProbability());
    return policy;
  }

  /** The selection of other ingredients relies on what an ingredient declares that it gives. */
  private static void requireGiven(Pluggable giver, Capability capability, Optional<?> given) {
    if (given.isEmpty() && giver.gives().contains(capability)) {
      throw new AgentException(
          "%s declares that it gives %s, and gives none; its module must be repaired"
              .formatted(giver.getClass().getName(), capability.what()));
    }
  }

  /** The action that noise alone gives. */
  Operand<T> noiseOnly(Operand<T> drawn, Pass pass) {
    return squash.noiseOnly(scope("action-squash", Part.POLICY, pass), drawn);
  }

  /** Noise for every action of a batch. */
  Noise<T> noise(ExplorationNoise.Use use, Operand<T> raw, Pass pass) {
    return noise.draw(scope("exploration-noise", pass), use, likeActions(raw));
  }

  /** A tensor of the actions' shape, {@code (cohort, batch, actions)}. */
  Operand<T> likeActions(Operand<T> raw) {
    Ops tf = build.tf();
    return squash.heads() == 1
        ? raw
        : tf.slice(raw, tf.constant(new int[] {0, 0, 0}), tf.constant(new int[] {-1, -1, actions}));
  }

  /** The critics' nodes, {@code (cohort, critic, batch, node)}. */
  Operand<T> critics(Operand<T> observation, Operand<T> action, Pass pass) {
    Ops tf = build.tf();
    BuildScope<T> scope =
        new BuildScope<>(
            build, "critic", Owner.of(Part.CRITIC), cohort().append(network.critics()), pass);
    return network.critic(
        scope,
        layers,
        tf.expandDims(observation, tf.constant(1)),
        tf.expandDims(action, tf.constant(1)));
  }

  /** The critics' estimate of the variance of rewards, {@code (cohort, batch, 1)}. */
  Optional<Operand<T>> rewardVariance(Operand<T> observation, Operand<T> action, Pass pass) {
    Optional<Operand<T>> variance =
        network.rewardVariance(scope("critic", Part.CRITIC, pass), layers, observation, action);
    requireGiven(network, Network.REWARD_VARIANCE, variance);
    return variance;
  }

  /** The architecture's own loss, if it has one. */
  Optional<Operand<T>> ownLoss(ActorView<T> view, Pass pass) {
    return network.ownLoss(scope("network", pass), layers, view);
  }

  /** The nodes combined, {@code (cohort, batch, atoms)}. */
  Operand<T> combine(Operand<T> nodes, Pass pass) {
    return weighting.combine(scope("target-weighting", pass), nodes);
  }

  /** A scope with one value for each member, used only for learning. */
  BuildScope<T> scope(String path, Pass pass) {
    return scope(path, Part.OTHER, pass);
  }

  private BuildScope<T> scope(String path, Part part, Pass pass) {
    return new BuildScope<>(build, path, Owner.of(part), cohort(), pass);
  }

  Pass pass(String name, Weights weights, boolean training, Operand<TInt64> clock) {
    return new Pass(name, weights, training, clock);
  }

  private Shape cohort() {
    return Shape.of(build.streams().cohort());
  }
}
