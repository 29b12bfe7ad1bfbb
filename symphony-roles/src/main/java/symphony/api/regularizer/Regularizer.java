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
   * @param loss what is added to the actor's loss, shape {@code (cohort)}
   * @param targetEntropy what the TD target adds to the next value, {@code (cohort, batch, 1)},
   *     where the method is a maximum-entropy one
   * @param rewardFactor by what the TD target multiplies the reward, {@code (cohort, batch, 1)},
   *     where the method scales rewards by the policy
   * @param updates what must run with the update to keep the regularizer's own state
   * @param metrics values worth recording, by name, each {@code (cohort)}
   */
  record Penalty<T extends TNumber>(
      Operand<T> loss,
      Optional<Operand<T>> targetEntropy,
      Optional<Operand<T>> rewardFactor,
      List<Op> updates,
      Map<String, Operand<T>> metrics) {

    /** A term that leaves rewards alone. */
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
