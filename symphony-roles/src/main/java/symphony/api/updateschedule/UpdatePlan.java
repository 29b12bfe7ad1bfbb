package symphony.api.updateschedule;

/**
 * What one update does.
 *
 * @param batch the number of the batch to see: equal numbers see equal batches, so a schedule that
 *     shares one batch among the updates of a step repeats the number
 * @param actor whether the actor (and its regularizer) moves, or the critics alone
 * @param targets whether the target parameters follow
 * @param reset which parameters are drawn again before the update
 */
public record UpdatePlan(long batch, boolean actor, boolean targets, Reset reset) {

  /** Which parameters a reset is about. */
  public enum Part {
    /** None. */
    NONE,
    /** Those of the output layers. */
    OUTPUT,
    /** All. */
    ALL
  }

  /**
   * A draw towards fresh parameters, {@code θ ← kept·θ + (1 - kept)·θ₀}.
   *
   * @param part which parameters
   * @param kept the share that stays, from 0 (drawn again) to less than 1
   */
  public record Reset(Part part, double kept) {

    /** Nothing changes. */
    public static final Reset NONE = new Reset(Part.NONE, 0);
  }
}
