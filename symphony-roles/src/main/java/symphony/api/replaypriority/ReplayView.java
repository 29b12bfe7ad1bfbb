package symphony.api.replaypriority;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;

/** The replay memory as seen by a sampler. */
public interface ReplayView {

  /** The capacity of each member, in transitions. */
  long capacity();

  /** The number of members. */
  long cohort();

  /** The number of updates after one environment step. */
  int updatesPerStep();

  /** The number of transitions that each member holds now, a scalar. */
  Operand<TInt64> length();

  /**
   * Rows from recency.
   *
   * @param recency 0 for the oldest transition up to (not including) 1 for the newest, shape {@code
   *     (cohort, batch)}
   * @return rows of the memory, the same shape
   */
  Operand<TInt64> rowsAt(Operand<TFloat64> recency);
}
