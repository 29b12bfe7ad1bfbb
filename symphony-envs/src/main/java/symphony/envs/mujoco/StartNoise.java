package symphony.envs.mujoco;

import symphony.api.random.CounterRandom;
import symphony.envs.mujoco.engine.NativeArray;

/**
 * How an episode's start is disturbed, positions before velocities.
 *
 * @param position every joint position is moved by U(−position, position)
 * @param velocity every joint velocity by U(−velocity, velocity), or by velocity · N(0, 1)
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
