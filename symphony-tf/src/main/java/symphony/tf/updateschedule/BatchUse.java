package symphony.tf.updateschedule;

/** Whether the updates of one step share a batch. */
public enum BatchUse {
  /** Each update draws its own batch. */
  FRESH,
  /** All updates of a step use the same batch. */
  SHARED
}
