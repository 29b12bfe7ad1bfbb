package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.Simulation;
import symphony.envs.mujoco.render.Camera;

/** One task: a robot's model with the rewards, observations and limits of Gymnasium's v4. */
interface Robot {

  /** The task's name, such as {@code Humanoid-v4}. */
  String task();

  /** The MJCF file among this module's resources. */
  String model();

  /** The expected properties of the compiled model. */
  Blueprint blueprint();

  /** Substeps of one environment step. */
  int frameSkip();

  /** The size of an observation. */
  int observationSize();

  /** The largest absolute input of a motor. */
  default double motorLimit() {
    return 1;
  }

  /** The terms of the reward. */
  RewardTerms reward();

  /** The noise of the initial state. */
  StartNoise noise();

  /** The camera for pictures. */
  default Camera camera() {
    return new Camera(0.7, 3.2, 115, -12);
  }

  /** The robot's senses in one simulation. */
  Senses senses(Simulation simulation);
}
