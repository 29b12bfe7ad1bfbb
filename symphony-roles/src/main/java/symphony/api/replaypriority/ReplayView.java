package symphony.api.replaypriority;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;

/** What a sampler may know of the replay memory. */
public interface ReplayView {

  /** How many transitions each member can hold. */
  long capacity();

  /** How many members there are. */
  long cohort();

  /** How many updates follow one environment step. */
  int updatesPerStep();

  /** How many transitions each member holds now, a scalar. */
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
