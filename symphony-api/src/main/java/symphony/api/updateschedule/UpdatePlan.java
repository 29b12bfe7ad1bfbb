package symphony.api.updateschedule;

/**
 * What one update does.
 *
 * @param batch the number of the batch to see: equal numbers see equal batches, so a schedule that
 *     shares one batch among the updates of a step repeats the number
 * @param actor whether the actor (and its regularizer) moves, or the critics alone
 * @param targets whether the target parameters follow
 * @param reset which parameters are drawn anew before the update
 */
public record UpdatePlan(long batch, boolean actor, boolean targets, Reset reset) {

  /** Which parameters are drawn anew. */
  public enum Reset {
    /** None. */
    NONE,
    /** Those of the output layers. */
    OUTPUT,
    /** All. */
    ALL
  }
}
