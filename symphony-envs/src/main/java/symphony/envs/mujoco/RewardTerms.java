package symphony.envs.mujoco;

/**
 * A step is worth {@code forward · Δx/dt + alive − control · Σa²}, with the action as it was given.
 * The bonus for being alive is paid on a terminating step too.
 *
 * @param forward per metre a second
 * @param alive each step
 * @param control per squared unit of action
 */
record RewardTerms(double forward, double alive, double control) {

  double of(double speed, double[] action) {
    double effort = 0;
    for (double a : action) {
      effort += a * a;
    }
    return forward * speed + alive - control * effort;
  }
}
