package symphony.envs.mujoco;

/** What a task reads from its running simulation. */
interface Senses {

  /** The place whose speed is rewarded, metres along x. */
  double place();

  /** Whether the robot is still up. */
  boolean healthy();

  /** Writes the observation. */
  void observe(double[] observation);
}
