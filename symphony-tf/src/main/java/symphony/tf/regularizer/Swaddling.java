package symphony.tf.regularizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.regularizer.Regularizer;

/**
 * {@code mean Ω(σ^{1/β*}) + β·σ ln σ + Ω(β²)} with {@code Ω(x) = ln((1+x)/(1-x))}, with the
 * gradient through β* stopped, for the policy at the next state.
 *
 * <p>The middle term pulls σ towards 1/e. The first term penalises σ near 1; its plateau is wider
 * for smaller β. The last term keeps β small. Without a gradient from the critics, σ converges to
 * 0.36388 and β to 0.09196.
 *
 * <p>σ and β are clipped only inside this term; the action uses the unclipped values. Source: arXiv
 * 2512.10477. The sum over actions is from the August 2026 revision, and so is the option to
 * subtract the entropy H = Ω(σ^{1/β}) + β·σ ln σ of the next state from the TD target. The code of
 * July 2026 multiplied rewards by the mean β instead.
 */
@Ingredient(
    name = "swaddling",
    summary =
        "Pulls the action scale σ towards 1/e, and β towards the value where the scale's "
            + "plateau is widest.",
    formula = "mean Ω(σ^{1/β*}) + β·σ ln σ + Ω(β²), Ω(x) = ln((1+x)/(1−x)), β* stopped",
    source = "arXiv 2512.10477, swaddling regularization",
    differs =
        "The code of August 2026 clips at 1e-8, which float32 rounds away, so that Ω can be "
            + "infinite; the range here forbids it only from below zero.")
public record Swaddling(
    @Parameter(
            value = "The minimum distance of σ and β from 0 and 1 inside this term",
            range = "(0, 0.1]")
        double clip,
    @Parameter("Whether actions are averaged or summed; the batch is always averaged")
        Reduction reduction,
    @Parameter(
            "How the first two terms at the next state are subtracted from the TD target: summed "
                + "or averaged over actions")
        TargetEntropy targetEntropy,
    @Parameter("Whether the TD target multiplies rewards by the mean β") boolean scaleRewards)
    implements Regularizer {

  /** Checks the ranges. */
  public Swaddling {
    Parameters.check(Swaddling.class, clip, reduction, targetEntropy, scaleRewards);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Swaddling provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view) {
    Ops tf = g.tf();
    PolicyOutput<T> policy = view.nextPolicy();
    Operand<T> scale = policy.scale().orElseThrow();
    Operand<T> beta = policy.beta().orElseThrow();
    Operand<T> insideScale = SwaddlingTerms.inside(g, scale, clip);
    Operand<T> insideBeta = SwaddlingTerms.inside(g, beta, clip);
    Operand<T> entropy = SwaddlingTerms.entropy(g, insideScale, insideBeta);
    Operand<T> each = tf.math.add(entropy, SwaddlingTerms.width(g, insideBeta));
    Operand<T> perRow =
        switch (reduction) {
          case MEAN -> tf.math.mean(each, tf.constant(-1));
          case SUM -> tf.reduceSum(each, tf.constant(-1));
        };
    return new Penalty<>(
        tf.math.mean(perRow, tf.constant(-1)),
        targetEntropy(g, entropy),
        rewardFactor(g, beta),
        List.of(),
        Map.of());
  }

  /** -H, shape {@code (cohort, batch, 1)}. */
  private <T extends TNumber> Optional<Operand<T>> targetEntropy(
      GraphScope<T> g, Operand<T> entropy) {
    Ops tf = g.tf();
    Operand<T> lost = tf.stopGradient(tf.math.neg(entropy));
    return switch (targetEntropy) {
      case NONE -> Optional.empty();
      case MEAN -> Optional.of(tf.math.mean(lost, tf.constant(-1), Mean.keepDims(true)));
      case SUM -> Optional.of(tf.reduceSum(lost, tf.constant(-1), ReduceSum.keepDims(true)));
    };
  }

  private <T extends TNumber> Optional<Operand<T>> rewardFactor(GraphScope<T> g, Operand<T> beta) {
    Ops tf = g.tf();
    return scaleRewards
        ? Optional.of(tf.math.mean(tf.stopGradient(beta), tf.constant(-1), Mean.keepDims(true)))
        : Optional.empty();
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(ActionSquash.SCALE, ActionSquash.BETA);
  }

  /** How the term enters the TD target. */
  public enum TargetEntropy {
    /** Not at all. */
    NONE,
    /** Averaged over the actions. */
    MEAN,
    /** Summed over the actions. */
    SUM
  }

  /** How the action dimensions are combined. */
  public enum Reduction {
    /** Their mean. */
    MEAN,
    /** Their sum. */
    SUM
  }
}
