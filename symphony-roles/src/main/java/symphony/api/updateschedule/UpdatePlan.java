package symphony.api.updateschedule;

/**
 * What one update does.
 *
 * @param batch the number of the batch to use: equal numbers mean equal batches, so a schedule that
 *     shares one batch among the updates of a step repeats the number
 * @param actor whether the actor (and its regularizer) is updated, or only the critics
 * @param targets whether the target parameters are updated
 * @param reset which parameters are drawn again before the update
 */
public record UpdatePlan(long batch, boolean actor, boolean targets, Reset reset) {

  /** The parameters that a reset affects. */
  public enum Part {
    /** None. */
    NONE,
    /** The parameters of the output layers. */
    OUTPUT,
    /** All. */
    ALL
  }

  /**
   * A step towards fresh parameters, {@code θ ← kept·θ + (1 - kept)·θ₀}.
   *
   * @param part which parameters
   * @param kept the share that is kept, from 0 (drawn again) to less than 1
   */
  public record Reset(Part part, double kept) {

    /** Nothing changes. */
    public static final Reset NONE = new Reset(Part.NONE, 0);
  }
}
