/** Environments: classic control, MuJoCo, Box2D, the Gymnasium bridge; and their wrappers. */
module symphony.envs {
  requires symphony.api;
  requires symphony.box2d.engine;

  exports symphony.envs.box2d;
  exports symphony.envs.classic;
  exports symphony.envs.gymnasium;
  exports symphony.envs.mujoco;
  exports symphony.envs.wrapper;

  provides symphony.api.environment.EnvironmentFamily with
      symphony.envs.box2d.Box2dFamily,
      symphony.envs.classic.ClassicFamily,
      symphony.envs.gymnasium.GymnasiumFamily,
      symphony.envs.mujoco.MujocoFamily;
  provides symphony.api.environment.EnvironmentWrapper with
      symphony.envs.wrapper.ActionRepeat,
      symphony.envs.wrapper.FrameStack,
      symphony.envs.wrapper.PreviousAction,
      symphony.envs.wrapper.TimeInObservation,
      symphony.envs.wrapper.TimeLimit;
}
