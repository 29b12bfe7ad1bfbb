package symphony.tf.updateschedule;

import symphony.api.updateschedule.UpdatePlan.Part;

/** The parameters that a reset initialises again. */
public enum ResetScope {
  /** The parameters of the output layers. */
  OUTPUT(Part.OUTPUT),
  /** All parameters. */
  ALL(Part.ALL);

  private final Part part;

  ResetScope(Part part) {
    this.part = part;
  }

  Part part() {
    return part;
  }
}
