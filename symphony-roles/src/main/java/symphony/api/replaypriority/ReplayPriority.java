package symphony.api.replaypriority;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** Determines the probability with which an update uses each stored transition. */
public interface ReplayPriority extends Pluggable {

  /** Builds the sampler of one agent. */
  <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory);

  /** A built sampler. */
  interface Sampler<T extends TNumber> {

    /**
     * Chooses transitions.
     *
     * @param uniform numbers in [0, 1), shape {@code (cohort, batch)}, independent
     */
    Draw<T> draw(Operand<TFloat64> uniform);

    /**
     * Called when transitions are written.
     *
     * @param rows rows of the memory, which has cohort · capacity rows, shape {@code (n)}, n ≥ 0
     * @return operations that must run before the next draw
     */
    default List<Op> written(Operand<TInt64> rows) {
      return List.of();
    }

    /**
     * Called when an update has used a draw.
     *
     * @param tdError |Q - y| averaged over critics and nodes, shape {@code (cohort, batch)}
     * @return operations that must run at the end of the update
     */
    default List<Op> learned(Draw<T> draw, Operand<T> tdError) {
      return List.of();
    }
  }

  /**
   * Chosen transitions.
   *
   * @param rows rows of the memory, member m's between m · capacity and (m + 1) · capacity, shape
   *     {@code (cohort, batch)}
   * @param weights importance weights, shape {@code (cohort, batch)}, if the loss must correct for
   *     the sampling
   */
  record Draw<T extends TNumber>(Operand<TInt64> rows, Optional<Operand<T>> weights) {}
}
