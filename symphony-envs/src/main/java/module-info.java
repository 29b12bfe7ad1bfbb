/** Environments: classic control, MuJoCo, Box2D, the Gymnasium bridge. */
module symphony.envs {
  requires symphony.api;

  exports symphony.envs.classic;

  provides symphony.api.environment.EnvironmentProvider with
      symphony.envs.classic.ClassicProvider;
}
