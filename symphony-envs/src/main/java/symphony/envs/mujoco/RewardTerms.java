package symphony.envs.mujoco;

/**
 * The reward of a step: {@code forward · Δx/dt + alive − control · Σa²}, with the unclamped action.
 * The bonus {@code alive} is also added in a terminating step.
 *
 * @param forward weight of the speed in m/s
 * @param alive bonus per step
 * @param control weight of the squared action
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
