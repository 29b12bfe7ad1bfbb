package symphony.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;

/**
 * A view whose parts a test supplies by hand; using a part that was not supplied fails.
 *
 * @param <T> the floating-point type
 */
public final class TestActorView<T extends TNumber> implements ActorView<T> {

  /** The critics of a view. */
  @FunctionalInterface
  public interface Critics<T extends TNumber> {

    /** Nodes {@code (cohort, critic, batch, node)} at observations and actions. */
    Operand<T> nodes(Operand<T> observation, Operand<T> action, Weights weights);
  }

  /** A head for the variance of rewards. */
  @FunctionalInterface
  public interface RewardVariance<T extends TNumber> {

    /** Values {@code (cohort, batch, 1)} at observations and actions. */
    Operand<T> value(Operand<T> observation, Operand<T> action, Weights weights);
  }

  private final Map<String, Operand<T>> tensors = new HashMap<>();
  private final Map<String, PolicyOutput<T>> policies = new HashMap<>();
  private final GraphScope<T> g;
  private Optional<RewardVariance<T>> rewardVariance = Optional.empty();
  private Critics<T> critics =
      (observation, action, weights) -> {
        throw new IllegalStateException("the test gives no critics");
      };

  /** Creates an empty view. */
  public TestActorView(GraphScope<T> g) {
    this.g = g;
  }

  /** A policy of an action alone: its mean is the action itself. */
  public static <T extends TNumber> PolicyOutput<T> policy(Operand<T> action) {
    return new PolicyOutput<>(
        action, action, action, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A policy of an action, its scale and its β. */
  public static <T extends TNumber> PolicyOutput<T> policy(
      Operand<T> action, Operand<T> scale, Operand<T> beta) {
    return new PolicyOutput<>(
        action, action, action, Optional.of(scale), Optional.of(beta), Optional.empty());
  }

  /** Gives {@link #observation()}. */
  public TestActorView<T> observation(Operand<T> value) {
    return with("observation", value);
  }

  /** Gives {@link #action()}. */
  public TestActorView<T> action(Operand<T> value) {
    return with("action", value);
  }

  /** Gives {@link #reward()}. */
  public TestActorView<T> reward(Operand<T> value) {
    return with("reward", value);
  }

  /** Gives {@link #nextObservation()}. */
  public TestActorView<T> nextObservation(Operand<T> value) {
    return with("next observation", value);
  }

  /** Gives {@link #continuation()}. */
  public TestActorView<T> continuation(Operand<T> value) {
    return with("continuation", value);
  }

  /** Gives {@link #nextValue()}. */
  public TestActorView<T> nextValue(Operand<T> value) {
    return with("next value", value);
  }

  /** Gives {@link #baseline}, whatever the observation. */
  public TestActorView<T> baselineIs(Operand<T> value) {
    return with("baseline", value);
  }

  /** Gives {@link #policy()}. */
  public TestActorView<T> policyIs(PolicyOutput<T> policy) {
    policies.put("policy", policy);
    return this;
  }

  /** Gives {@link #nextPolicy()}. */
  public TestActorView<T> nextPolicyIs(PolicyOutput<T> policy) {
    policies.put("next policy", policy);
    return this;
  }

  /** Gives {@link #targetPolicy()}. */
  public TestActorView<T> targetPolicyIs(PolicyOutput<T> policy) {
    policies.put("target policy", policy);
    return this;
  }

  /** Gives {@link #criticNodes}. */
  public TestActorView<T> critics(Critics<T> value) {
    critics = value;
    return this;
  }

  /** Gives {@link #rewardVariance}; without it there is none. */
  public TestActorView<T> rewardVarianceIs(RewardVariance<T> value) {
    rewardVariance = Optional.of(value);
    return this;
  }

  private TestActorView<T> with(String name, Operand<T> value) {
    tensors.put(name, value);
    return this;
  }

  @Override
  public Operand<T> observation() {
    return tensor("observation");
  }

  @Override
  public Operand<T> action() {
    return tensor("action");
  }

  @Override
  public Operand<T> reward() {
    return tensor("reward");
  }

  @Override
  public Operand<T> nextObservation() {
    return tensor("next observation");
  }

  @Override
  public Operand<T> continuation() {
    return tensor("continuation");
  }

  @Override
  public PolicyOutput<T> policy() {
    return policyOf("policy");
  }

  @Override
  public PolicyOutput<T> nextPolicy() {
    return policyOf("next policy");
  }

  @Override
  public PolicyOutput<T> targetPolicy() {
    return policyOf("target policy");
  }

  @Override
  public Operand<T> nextValue() {
    return tensor("next value");
  }

  @Override
  public Operand<T> criticNodes(Operand<T> observation, Operand<T> action, Weights weights) {
    return critics.nodes(observation, action, weights);
  }

  @Override
  public Operand<T> baseline(Operand<T> observation) {
    return tensor("baseline");
  }

  @Override
  public Optional<Operand<T>> rewardVariance(
      Operand<T> observation, Operand<T> action, Weights weights) {
    return rewardVariance.map(head -> head.value(observation, action, weights));
  }

  /** The plain mean over critics and nodes. */
  @Override
  public Operand<T> value(Operand<T> observation, Operand<T> action, Weights weights) {
    Operand<T> nodes = criticNodes(observation, action, weights);
    Operand<T> mean = g.tf().math.mean(nodes, g.tf().constant(new int[] {-3, -1}));
    return g.tf().expandDims(mean, g.tf().constant(-1));
  }

  private Operand<T> tensor(String name) {
    Operand<T> value = tensors.get(name);
    if (value == null) {
      throw new IllegalStateException("the test gives no " + name);
    }
    return value;
  }

  private PolicyOutput<T> policyOf(String name) {
    PolicyOutput<T> value = policies.get(name);
    if (value == null) {
      throw new IllegalStateException("the test gives no " + name);
    }
    return value;
  }
}
