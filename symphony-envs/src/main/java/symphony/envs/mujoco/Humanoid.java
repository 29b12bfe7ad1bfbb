package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;
import symphony.envs.mujoco.render.Camera;

/**
 * Humanoid-v4: a humanoid of 42 kg; the task is to walk.
 *
 * <p>Reward: 1.25 · speed of the centre of mass + 5 − 0.1·Σa². Terminates unless the torso's height
 * is in (1, 2).
 *
 * <p>Observation, 376 numbers: qpos without x and y (22), qvel (23), for each of 14 bodies inertia
 * and mass about the centre of mass (10) and velocity (6), the motors' generalised forces (23), the
 * contact forces and torques on each body (6). The rows of the world body and the motor forces of
 * the root are always zero; contact forces reach thousands.
 */
final class Humanoid implements Robot {

  private static final int BODIES = 14;

  @Override
  public String task() {
    return "Humanoid-v4";
  }

  @Override
  public String model() {
    return "/symphony/envs/mujoco/humanoid.xml";
  }

  @Override
  public Blueprint blueprint() {
    return new Blueprint(24, 23, 17, BODIES, 0.003, 42.11603049212989);
  }

  @Override
  public int frameSkip() {
    return 5;
  }

  @Override
  public int observationSize() {
    return 376;
  }

  @Override
  public double motorLimit() {
    return 0.4;
  }

  @Override
  public RewardTerms reward() {
    return new RewardTerms(1.25, 5, 0.1);
  }

  @Override
  public StartNoise noise() {
    return new StartNoise(0.01, 0.01, false);
  }

  @Override
  public Camera camera() {
    return new Camera(0.95, 3.2, 115, -10);
  }

  @Override
  public Senses senses(Simulation simulation) {
    return new HumanoidSenses(simulation);
  }

  private static final class HumanoidSenses implements Senses {

    private final Simulation simulation;
    private final double[] masses;
    private final double mass;
    private final NativeArray centres;
    private final NativeArray[] derived;

    HumanoidSenses(Simulation simulation) {
      this.simulation = simulation;
      masses = simulation.model().numbers("body_mass", BODIES).toArray();
      double sum = 0;
      for (double m : masses) {
        sum += m;
      }
      mass = sum;
      centres = simulation.numbers("xipos", 3 * BODIES);
      derived =
          new NativeArray[] {
            simulation.numbers("cinert", 10 * BODIES),
            simulation.numbers("cvel", 6 * BODIES),
            simulation.numbers("qfrc_actuator", simulation.qvel().size()),
            simulation.numbers("cfrc_ext", 6 * BODIES)
          };
    }

    @Override
    public double place() {
      double moment = 0;
      for (int body = 0; body < masses.length; body++) {
        moment += masses[body] * centres.get(3 * body);
      }
      return moment / mass;
    }

    @Override
    public boolean healthy() {
      double height = simulation.qpos().get(2);
      return height > 1 && height < 2;
    }

    @Override
    public void observe(double[] observation) {
      int joints = simulation.qpos().size() - 2;
      simulation.qpos().copyTo(2, joints, observation, 0);
      int at = simulation.qvel().copyTo(observation, joints);
      for (NativeArray numbers : derived) {
        at = numbers.copyTo(observation, at);
      }
    }
  }
}
