package symphony.tf.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorObjective.Objective;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.agent.AgentException;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.plugin.Ingredients;
import symphony.api.regularizer.Regularizer;
import symphony.api.regularizer.Regularizer.Penalty;
import symphony.api.replaypriority.ReplayPriority;
import symphony.tf.graph.Build;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Pass;

/**
 * One update: sample, evaluate, one loss, one backward pass, one step, targets follow.
 *
 * <p><b>L = L_actor + L_critic + L_regularizer</b>, summed over the cohort, whose members share
 * nothing. The gradient reaches the actor only through frozen or target critics, and the critics
 * only through the error of their own nodes, so one backward pass serves both.
 */
final class Learner<T extends TNumber> {

  private final Build<T> build;
  private final Ops tf;
  private final Ingredients ingredients;
  private final Networks<T> networks;
  private final ReplayMemory<T> memory;
  private final Symphony config;
  private final Operand<TInt64> clock;

  Learner(
      Build<T> build,
      Ingredients ingredients,
      Networks<T> networks,
      ReplayMemory<T> memory,
      Symphony config,
      Operand<TInt64> clock) {
    this.build = build;
    this.tf = build.tf();
    this.ingredients = ingredients;
    this.networks = networks;
    this.memory = memory;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Builds the update.
   *
   * @param growing whether batches may be smaller than the agent's
   */
  LearnerOps<T> build(boolean growing) {
    ReplayPriority.Draw<T> draw = memory.draw(config.batch(), growing);
    Batch<T> batch = seen(memory.read(draw, config.gamma()));
    UpdateView<T> view = new UpdateView<>(tf, networks, batch, config.targetDropout(), clock);

    Objective<T> objective =
        ingredients.get(ActorObjective.class).objective(scope("actor-objective"), view);
    Penalty<T> penalty = ingredients.get(Regularizer.class).penalty(scope("regularizer"), view);
    Operand<T> target = target(view, batch, penalty);
    CriticError<T> error = error(view, target, draw);
    Operand<T> criticLoss = ingredients.get(CriticLoss.class).loss(scope("critic-loss"), error);

    Operand<T> total = tf.math.add(tf.math.add(objective.loss(), penalty.loss()), criticLoss);
    Optional<Operand<T>> ownLoss =
        networks.ownLoss(view, new Pass("own-loss", Weights.ONLINE, true, clock));
    if (ownLoss.isPresent()) {
      total = tf.math.add(total, ownLoss.get());
    }
    OptimizerStep<T> steps = new OptimizerStep<>(build, ingredients, scope("optimizer"), config);
    OptimizerStep.Built<T> built = steps.build(total);

    List<Op> bookkeeping = new ArrayList<>(view.noiseUpdates());
    bookkeeping.addAll(memory.sampler().learned(draw, tdError(error)));
    List<Op> actorBookkeeping = new ArrayList<>(objective.updates());
    actorBookkeeping.addAll(penalty.updates());

    Map<String, Operand<T>> metrics = new LinkedHashMap<>();
    metrics.put("loss", total);
    metrics.put("critic-loss", criticLoss);
    metrics.put("actor-loss", objective.loss());
    metrics.put("regularizer", penalty.loss());
    ownLoss.ifPresent(loss -> metrics.put("network-loss", loss));
    metrics.put("q", perMember(error.nodes()));
    metrics.put("target", perMember(error.target()));
    PolicyOutput<T> policy = view.nextPolicy();
    policy.scale().ifPresent(s -> metrics.put("sigma", perMember(s)));
    policy.beta().ifPresent(b -> metrics.put("beta", perMember(b)));
    metrics.put("gradient-norm", built.gradientNorm());
    // In the order of their names: a plugin's map may have another order in every process.
    metrics.putAll(new TreeMap<>(objective.metrics()));
    metrics.putAll(new TreeMap<>(penalty.metrics()));
    return new LearnerOps<>(
        built.critic(),
        built.actor(),
        built.criticTargets(),
        built.actorTargets(),
        bookkeeping,
        actorBookkeeping,
        metrics,
        built.gradients());
  }

  private Batch<T> seen(Batch<T> raw) {
    Pass pass = new Pass("update", Weights.ONLINE, true, clock);
    return new Batch<>(
        networks.seen(raw.observation(), pass),
        raw.action(),
        raw.reward(),
        raw.continuation(),
        networks.seen(raw.nextObservation(), pass));
  }

  /** y = factor · r̂ + c · (q* + entropy), stopped; {@code (cohort, 1, batch, atoms)}. */
  private Operand<T> target(UpdateView<T> view, Batch<T> batch, Penalty<T> penalty) {
    PolicyOutput<T> policy =
        ingredients.get(ActorObjective.class).targetPolicy(scope("actor-objective"), view);
    Operand<T> next = view.nextAtoms(policy);
    Optional<Operand<T>> entropy = penalty.targetEntropy();
    if (entropy.isPresent()) {
      next = tf.math.add(next, entropy.get());
    }
    Operand<T> reward =
        penalty
            .rewardFactor()
            .<Operand<T>>map(f -> tf.math.mul(f, batch.reward()))
            .orElse(batch.reward());
    Operand<T> y = tf.math.add(reward, tf.math.mul(batch.continuation(), next));
    return tf.stopGradient(tf.expandDims(y, tf.constant(1)));
  }

  private CriticError<T> error(UpdateView<T> view, Operand<T> target, ReplayPriority.Draw<T> draw) {
    Operand<T> nodes = view.criticNodes(view.observation(), view.action(), Weights.ONLINE);
    Optional<Operand<T>> weights =
        draw.weights().map(w -> tf.expandDims(tf.expandDims(w, tf.constant(1)), tf.constant(-1)));
    requireComparable(target.shape().get(3));
    return new CriticError<>(nodes, target, weights);
  }

  /** A loss for single values would silently give wrong results for several atoms. */
  private void requireComparable(long atoms) {
    CriticLoss loss = ingredients.get(CriticLoss.class);
    if (atoms > 1 && !loss.gives().contains(CriticLoss.DISTRIBUTION)) {
      throw new AgentException(
          "the target weighting gives "
              + atoms
              + " atoms, and the critic loss compares with one; its module must be repaired: it"
              + " needs CriticLoss.DISTRIBUTION and does not say so");
    }
  }

  /** Mean |Q - y| over critics and nodes, {@code (cohort, batch)}. */
  private Operand<T> tdError(CriticError<T> error) {
    Operand<T> meanTarget = tf.math.mean(error.target(), tf.constant(-1), Mean.keepDims(true));
    return tf.math.mean(
        tf.math.abs(tf.math.sub(error.nodes(), meanTarget)), tf.constant(new int[] {1, 3}));
  }

  /** The mean over all axes but the cohort's. */
  private Operand<T> perMember(Operand<T> x) {
    int[] axes = new int[x.shape().numDimensions() - 1];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = i + 1;
    }
    return tf.math.mean(x, tf.constant(axes));
  }

  private BuildScope<T> scope(String path) {
    return networks.scope(path, new Pass("update", Weights.ONLINE, true, clock));
  }
}
