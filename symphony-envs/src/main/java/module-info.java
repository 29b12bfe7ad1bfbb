/** Environments: classic control, MuJoCo, Box2D, the Gymnasium bridge. */
module symphony.envs {
  requires symphony.api;
}
