package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan.Part;

/** Which parameters a reset draws again. */
public enum ResetScope {
  /** Those of the output layers. */
  OUTPUT(Part.OUTPUT),
  /** All. */
  ALL(Part.ALL);

  private final Part part;

  ResetScope(Part part) {
    this.part = part;
  }

  Part part() {
    return part;
  }
}
