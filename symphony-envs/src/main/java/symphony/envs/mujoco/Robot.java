package symphony.envs.mujoco;

import symphony.envs.mujoco.engine.Blueprint;
import symphony.envs.mujoco.engine.Simulation;
import symphony.envs.mujoco.render.Camera;

/** One task: a robot's model and what Gymnasium's v4 adds to it. */
interface Robot {

  /** The task's name, such as {@code Humanoid-v4}. */
  String task();

  /** The MJCF file among this module's resources. */
  String model();

  /** What the model compiles to. */
  Blueprint blueprint();

  /** Substeps of one environment step. */
  int frameSkip();

  /** Numbers in an observation. */
  int observationSize();

  /** The greatest input that a motor follows, either way. */
  default double motorLimit() {
    return 1;
  }

  /** What a step is worth. */
  RewardTerms reward();

  /** How an episode's start is disturbed. */
  StartNoise noise();

  /** From where it is seen best. */
  default Camera camera() {
    return new Camera(0.7, 3.2, 115, -12);
  }

  /** The robot's senses in one simulation. */
  Senses senses(Simulation simulation);
}
