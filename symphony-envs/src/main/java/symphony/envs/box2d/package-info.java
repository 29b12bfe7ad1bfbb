/**
 * Gymnasium's Box2D tasks on the Box2D that libGDX ships, without Python: LunarLanderContinuous-v2
 * and -v3, BipedalWalker-v3.
 *
 * <p>Numbers are computed in double precision and passed to the engine as float, as in pybox2d, so
 * an episode equals Gymnasium's as far as the arithmetic of both engines agrees; see {@code
 * docs/box2d.md}.
 */
package symphony.envs.box2d;
