package symphony.tf.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorView;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Noise;
import symphony.tf.graph.Pass;

/**
 * One update as objectives and regularizers see it; a part that is requested twice is built once.
 */
final class UpdateView<T extends TNumber> implements ActorView<T> {

  private final Ops tf;
  private final Networks<T> networks;
  private final Batch<T> batch;
  private final boolean targetDropout;
  private final Operand<TInt64> clock;
  private final Map<String, Object> built = new HashMap<>();
  private final List<Op> noiseUpdates = new ArrayList<>();

  /**
   * Prepares one.
   *
   * @param targetDropout whether latent dropout acts in target networks too
   */
  UpdateView(
      Ops tf, Networks<T> networks, Batch<T> batch, boolean targetDropout, Operand<TInt64> clock) {
    this.tf = tf;
    this.networks = networks;
    this.batch = batch;
    this.targetDropout = targetDropout;
    this.clock = clock;
  }

  /** A pass through the networks, with dropout if these weights use it. */
  private Pass pass(String name, Weights weights) {
    boolean dropout = weights == Weights.ONLINE || weights == Weights.TARGET && targetDropout;
    return networks.pass(name, weights, dropout, clock);
  }

  /** The operations that the state of the drawn noise needs. */
  List<Op> noiseUpdates() {
    return noiseUpdates;
  }

  @Override
  public Operand<T> observation() {
    return batch.observation();
  }

  @Override
  public Operand<T> action() {
    return batch.action();
  }

  @Override
  public Operand<T> reward() {
    return batch.reward();
  }

  @Override
  public Operand<T> nextObservation() {
    return batch.nextObservation();
  }

  @Override
  public Operand<T> continuation() {
    return batch.continuation();
  }

  @Override
  public PolicyOutput<T> policy() {
    return policy("policy", batch.observation(), Weights.ONLINE);
  }

  @Override
  public PolicyOutput<T> nextPolicy() {
    return policy("next-policy", batch.nextObservation(), Weights.ONLINE);
  }

  @Override
  public PolicyOutput<T> targetPolicy() {
    return policy("target-policy", batch.nextObservation(), Weights.TARGET);
  }

  private PolicyOutput<T> policy(String name, Operand<T> observation, Weights weights) {
    return once(
        name,
        () -> {
          Pass pass = pass(name, weights);
          Operand<T> raw = networks.raw(observation, pass);
          Noise<T> noise = networks.noise(ExplorationNoise.Use.LEARNING, raw, pass);
          noiseUpdates.addAll(noise.updates());
          return networks.policy(raw, noise.value(), pass);
        });
  }

  @Override
  public Operand<T> nextValue() {
    return mean(nextAtoms(nextPolicy()));
  }

  /** The target critics at s′ and a policy's action, combined, {@code (cohort, batch, atoms)}. */
  Operand<T> nextAtoms(PolicyOutput<T> policy) {
    return once(
        "next-atoms/" + policy.action().op().name(),
        () -> {
          Pass pass = pass("next-value", Weights.TARGET);
          return networks.combine(
              networks.critics(batch.nextObservation(), policy.action(), pass), pass);
        });
  }

  @Override
  public Operand<T> criticNodes(Operand<T> observation, Operand<T> action, Weights weights) {
    String name = "nodes/" + weights + "/" + observation.op().name() + "/" + action.op().name();
    return once(
        name, () -> networks.critics(observation, action, pass("nodes-" + built.size(), weights)));
  }

  @Override
  public Operand<T> baseline(Operand<T> observation) {
    return once(
        "baseline/" + observation.op().name(),
        () -> networks.baseline(observation, pass("baseline-" + built.size(), Weights.ONLINE)));
  }

  @Override
  public Optional<Operand<T>> rewardVariance(
      Operand<T> observation, Operand<T> action, Weights weights) {
    String name = "variance/" + weights + "/" + observation.op().name() + "/" + action.op().name();
    return once(
        name,
        () ->
            networks.rewardVariance(
                observation, action, pass("variance-" + built.size(), weights)));
  }

  @Override
  public Operand<T> value(Operand<T> observation, Operand<T> action, Weights weights) {
    Pass pass = networks.pass("value/" + weights, weights, false, clock);
    return mean(networks.combine(criticNodes(observation, action, weights), pass));
  }

  private Operand<T> mean(Operand<T> atoms) {
    long count = atoms.shape().get(atoms.shape().numDimensions() - 1);
    return count == 1 ? atoms : tf.math.mean(atoms, tf.constant(-1), Mean.keepDims(true));
  }

  @SuppressWarnings("unchecked")
  private <V> V once(String key, Supplier<V> builder) {
    Object value = built.get(key);
    if (value == null) {
      value = builder.get();
      built.put(key, value);
    }
    return (V) value;
  }
}
