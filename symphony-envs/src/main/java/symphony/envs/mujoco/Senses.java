package symphony.envs.mujoco;

/** What a task reads from its running simulation. */
interface Senses {

  /** The position whose speed is rewarded, metres along x. */
  double place();

  /** Whether the robot is healthy; if not, the episode terminates. */
  boolean healthy();

  /** Writes the observation. */
  void observe(double[] observation);
}
