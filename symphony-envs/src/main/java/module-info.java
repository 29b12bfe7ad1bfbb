/** Environments: classic control, MuJoCo, Box2D, the Gymnasium bridge. */
module symphony.envs {
  requires symphony.api;
  requires symphony.box2d.engine;

  exports symphony.envs.box2d;
  exports symphony.envs.classic;
  exports symphony.envs.gymnasium;
  exports symphony.envs.mujoco;

  provides symphony.api.environment.EnvironmentProvider with
      symphony.envs.box2d.Box2dProvider,
      symphony.envs.classic.ClassicProvider,
      symphony.envs.gymnasium.GymnasiumProvider,
      symphony.envs.mujoco.MujocoProvider;
}
