/** Environments: classic control, MuJoCo, Box2D, the Gymnasium bridge. */
module symphony.envs {
  requires symphony.api;
  requires symphony.box2d.engine;

  exports symphony.envs.box2d;
  exports symphony.envs.classic;
  exports symphony.envs.gymnasium;
  exports symphony.envs.mujoco;

  provides symphony.api.environment.EnvironmentFamily with
      symphony.envs.box2d.Box2dFamily,
      symphony.envs.classic.ClassicFamily,
      symphony.envs.gymnasium.GymnasiumFamily,
      symphony.envs.mujoco.MujocoFamily;
}
