package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.Simulation;
import symphony.envs.mujoco.render.Camera;

/**
 * HalfCheetah-v4: half of a cheetah in a plane; the task is to run.
 *
 * <p>Reward: speed − 0.1·Σa². Never terminates. Observation, 17 numbers: qpos without x (8), qvel
 * (9).
 */
final class HalfCheetah implements Robot {

  @Override
  public String task() {
    return "HalfCheetah-v4";
  }

  @Override
  public String model() {
    return "/symphony/envs/mujoco/halfcheetah.xml";
  }

  @Override
  public Blueprint blueprint() {
    return new Blueprint(9, 9, 6, 8, 0.01, 14);
  }

  @Override
  public int frameSkip() {
    return 5;
  }

  @Override
  public int observationSize() {
    return 17;
  }

  @Override
  public RewardTerms reward() {
    return new RewardTerms(1, 0, 0.1);
  }

  @Override
  public StartNoise noise() {
    return new StartNoise(0.1, 0.1, true);
  }

  @Override
  public Camera camera() {
    return new Camera(0.4, 3, 110, -12);
  }

  @Override
  public Senses senses(Simulation simulation) {
    return new PlanarSenses(simulation, Double.POSITIVE_INFINITY, unused -> true);
  }
}
