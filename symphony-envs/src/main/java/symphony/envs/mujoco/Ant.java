package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;
import symphony.envs.mujoco.render.Camera;

/**
 * Ant-v4: a sphere with four legs; the task is to run.
 *
 * <p>Reward: speed of the torso + 1 − 0.5·Σa². Terminates unless the torso's height is in [0.2, 1]
 * and every number is finite. Observation, 27 numbers: qpos without x and y (13), qvel (14).
 */
final class Ant implements Robot {

  private static final int TORSO = 1;
  private static final int BODIES = 14;

  @Override
  public String task() {
    return "Ant-v4";
  }

  @Override
  public String model() {
    return "/symphony/envs/mujoco/ant.xml";
  }

  @Override
  public Blueprint blueprint() {
    return new Blueprint(15, 14, 8, BODIES, 0.01, 0.9108800827073915);
  }

  @Override
  public int frameSkip() {
    return 5;
  }

  @Override
  public int observationSize() {
    return 27;
  }

  @Override
  public RewardTerms reward() {
    return new RewardTerms(1, 1, 0.5);
  }

  @Override
  public StartNoise noise() {
    return new StartNoise(0.1, 0.1, true);
  }

  @Override
  public Camera camera() {
    return new Camera(0.5, 4, 110, -25);
  }

  @Override
  public Senses senses(Simulation simulation) {
    return new AntSenses(simulation, simulation.numbers("xpos", 3 * BODIES));
  }

  private record AntSenses(Simulation simulation, NativeArray origins) implements Senses {

    @Override
    public double place() {
      return origins.get(3 * TORSO);
    }

    @Override
    public boolean healthy() {
      double height = simulation.qpos().get(2);
      return simulation.qpos().finite()
          && simulation.qvel().finite()
          && height >= 0.2
          && height <= 1;
    }

    @Override
    public void observe(double[] observation) {
      int joints = simulation.qpos().size() - 2;
      simulation.qpos().copyTo(2, joints, observation, 0);
      simulation.qvel().copyTo(observation, joints);
    }
  }
}
