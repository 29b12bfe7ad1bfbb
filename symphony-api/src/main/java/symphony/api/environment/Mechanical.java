package symphony.api.environment;

import symphony.api.plugin.Experimental;

/** An environment whose engine reports the loads on a robot's joints and bodies. */
@Experimental
public interface Mechanical {

  /** The loads of the last step. */
  Load load();

  /**
   * Loads at the end of a step.
   *
   * @param power the joints' mechanical power Σ|τ·ω|, W: motor torque times joint velocity
   * @param jointExcess how far the worst joint is beyond its range, in its own unit (rad or m); 0
   *     if all are within it
   * @param contactForce the largest contact force on one body, N
   */
  record Load(double power, double jointExcess, double contactForce) {}
}
