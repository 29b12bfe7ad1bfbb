package symphony.envs.mujoco;

import symphony.api.random.CounterRandom;
import symphony.envs.mujoco.engine.NativeArray;

/**
 * The noise of an episode's initial state. Positions are drawn before velocities.
 *
 * @param position U(−position, position) is added to every joint position
 * @param velocity U(−velocity, velocity) or velocity · N(0, 1) is added to every joint velocity
 * @param gaussian whether the velocities' noise is normal
 */
record StartNoise(double position, double velocity, boolean gaussian) {

  void apply(CounterRandom random, NativeArray qpos, NativeArray qvel) {
    for (int i = 0; i < qpos.size(); i++) {
      qpos.set(i, qpos.get(i) + random.nextDouble(-position, position));
    }
    for (int i = 0; i < qvel.size(); i++) {
      double noise =
          gaussian ? velocity * random.nextGaussian() : random.nextDouble(-velocity, velocity);
      qvel.set(i, qvel.get(i) + noise);
    }
  }
}
