package symphony.api.environment;

import symphony.api.plugin.Experimental;

/** An environment whose engine tells what a robot's joints and bodies bear. */
@Experimental
public interface Mechanical {

  /** What the last step demanded of the robot. */
  Load load();

  /**
   * Loads at the end of a step.
   *
   * @param power the joints' mechanical power Σ|τ·ω|, W: motor torque times joint velocity
   * @param jointExcess how far the worst joint is beyond its range, in its own unit (rad or m); 0
   *     where all are within
   * @param contactForce the greatest contact force on one body, N
   */
  record Load(double power, double jointExcess, double contactForce) {}
}
