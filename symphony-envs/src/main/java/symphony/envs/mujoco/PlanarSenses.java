package symphony.envs.mujoco;

import java.util.function.Predicate;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;

/**
 * The senses of a robot in the x-z plane: its place is the root's x. It observes all other joint
 * positions and all joint velocities, clipped to ±{@code speedLimit}.
 *
 * @param simulation the robot
 * @param speedLimit metres or radians per second; infinite for no clipping
 * @param health whether the robot is healthy
 */
record PlanarSenses(Simulation simulation, double speedLimit, Predicate<Simulation> health)
    implements Senses {

  @Override
  public double place() {
    return simulation.qpos().get(0);
  }

  @Override
  public boolean healthy() {
    return health.test(simulation);
  }

  @Override
  public void observe(double[] observation) {
    int joints = simulation.qpos().size() - 1;
    simulation.qpos().copyTo(1, joints, observation, 0);
    NativeArray velocities = simulation.qvel();
    for (int i = 0; i < velocities.size(); i++) {
      observation[joints + i] = Math.clamp(velocities.get(i), -speedLimit, speedLimit);
    }
  }
}
