package symphony.tf.updateschedule;

/** Which parameters a reset draws anew. */
public enum ResetScope {
  /** Those of the output layers. */
  OUTPUT,
  /** All. */
  ALL
}
