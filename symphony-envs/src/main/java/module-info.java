/** Environments: classic control, MuJoCo, Box2D, the Gymnasium bridge. */
module symphony.envs {
  requires symphony.api;

  exports symphony.envs.classic;
  exports symphony.envs.gymnasium;
  exports symphony.envs.mujoco;

  provides symphony.api.environment.EnvironmentProvider with
      symphony.envs.classic.ClassicProvider,
      symphony.envs.gymnasium.GymnasiumProvider,
      symphony.envs.mujoco.MujocoProvider;
}
