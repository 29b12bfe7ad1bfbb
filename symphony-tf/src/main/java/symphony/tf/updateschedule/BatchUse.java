package symphony.tf.updateschedule;

/** How the updates of one step share batches. */
public enum BatchUse {
  /** Each update draws its own. */
  FRESH,
  /** All updates of a step see one. */
  SHARED
}
