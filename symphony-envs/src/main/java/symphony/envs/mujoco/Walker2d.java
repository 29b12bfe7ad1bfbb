package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.Simulation;

/**
 * Walker2d-v4: two legs in a plane; the task is to walk.
 *
 * <p>Reward: speed + 1 − 0.001·Σa². Terminates unless the torso's height is in (0.8, 2) and its
 * pitch in (−1, 1). Observation, 17 numbers: qpos without x (8), qvel clipped to ±10 (9).
 */
final class Walker2d implements Robot {

  @Override
  public String task() {
    return "Walker2d-v4";
  }

  @Override
  public String model() {
    return "/symphony/envs/mujoco/walker2d.xml";
  }

  @Override
  public Blueprint blueprint() {
    return new Blueprint(9, 9, 6, 8, 0.002, 23.677136632555076);
  }

  @Override
  public int frameSkip() {
    return 4;
  }

  @Override
  public int observationSize() {
    return 17;
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
    return new PlanarSenses(simulation, 10, Walker2d::up);
  }

  private static boolean up(Simulation simulation) {
    double height = simulation.qpos().get(1);
    double pitch = simulation.qpos().get(2);
    return height > 0.8 && height < 2 && pitch > -1 && pitch < 1;
  }
}
