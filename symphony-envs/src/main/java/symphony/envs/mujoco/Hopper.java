package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;

/**
 * Hopper-v4: one leg in a plane; the task is to hop.
 *
 * <p>Reward: speed + 1 − 0.001·Σa². Terminates unless the torso's height is above 0.7, its pitch in
 * (−0.2, 0.2) and every other position and velocity in (−100, 100). Observation, 11 numbers: qpos
 * without x (5), qvel clipped to ±10 (6).
 */
final class Hopper implements Robot {

  @Override
  public String task() {
    return "Hopper-v4";
  }

  @Override
  public String model() {
    return "/symphony/envs/mujoco/hopper.xml";
  }

  @Override
  public Blueprint blueprint() {
    return new Blueprint(6, 6, 3, 5, 0.002, 15.820013405927003);
  }

  @Override
  public int frameSkip() {
    return 4;
  }

  @Override
  public int observationSize() {
    return 11;
  }

  @Override
  public RewardTerms reward() {
    return new RewardTerms(1, 1, 1e-3);
  }

  @Override
  public StartNoise noise() {
    return new StartNoise(0.005, 0.005, false);
  }

  @Override
  public Senses senses(Simulation simulation) {
    return new PlanarSenses(simulation, 10, Hopper::up);
  }

  private static boolean up(Simulation simulation) {
    return simulation.qpos().get(1) > 0.7
        && Math.abs(simulation.qpos().get(2)) < 0.2
        && bounded(simulation.qpos(), 2)
        && bounded(simulation.qvel(), 0);
  }

  private static boolean bounded(NativeArray numbers, int from) {
    for (int i = from; i < numbers.size(); i++) {
      if (!(Math.abs(numbers.get(i)) < 100)) {
        return false;
      }
    }
    return true;
  }
}
