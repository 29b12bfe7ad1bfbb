package symphony.api.regularizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** A term of the actor's loss that keeps the policy's outputs in bounds. */
public interface Regularizer extends Pluggable {

  /** The term for one update. */
  <T extends TNumber> Penalty<T> penalty(GraphScope<T> g, ActorView<T> view);

  /**
   * A regularization term.
   *
   * @param loss the term that is added to the actor's loss, shape {@code (cohort)}
   * @param targetEntropy the term that the TD target adds to the next value, {@code (cohort, batch,
   *     1)}, if the method is a maximum-entropy one
   * @param rewardFactor the factor by which the TD target multiplies the reward, {@code (cohort,
   *     batch, 1)}, if the method scales rewards by the policy
   * @param updates operations that must run with the update to maintain the regularizer's state
   * @param metrics values to record, by name, each {@code (cohort)}
   */
  record Penalty<T extends TNumber>(
      Operand<T> loss,
      Optional<Operand<T>> targetEntropy,
      Optional<Operand<T>> rewardFactor,
      List<Op> updates,
      Map<String, Operand<T>> metrics) {

    /** A term that does not change rewards. */
    public Penalty(
        Operand<T> loss,
        Optional<Operand<T>> targetEntropy,
        List<Op> updates,
        Map<String, Operand<T>> metrics) {
      this(loss, targetEntropy, Optional.empty(), updates, metrics);
    }

    /** A term without state, entropy or metrics. */
    public static <T extends TNumber> Penalty<T> of(Operand<T> loss) {
      return new Penalty<>(loss, Optional.empty(), List.of(), Map.of());
    }
  }
}
