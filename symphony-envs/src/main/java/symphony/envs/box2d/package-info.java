/**
 * Gymnasium's Box2D tasks on the Box2D that libGDX ships, without Python: LunarLanderContinuous-v2
 * and -v3, BipedalWalker-v3.
 *
 * <p>Numbers are computed in double precision and handed to the engine as float, as pybox2d does,
 * so that an episode follows Gymnasium's wherever the engines' own arithmetic agrees ({@code
 * docs/box2d.md} says where).
 */
package symphony.envs.box2d;
