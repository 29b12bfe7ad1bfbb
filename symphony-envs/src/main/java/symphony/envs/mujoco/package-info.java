/**
 * MuJoCo robots with Gymnasium's v4 semantics: Humanoid, Walker2d, Ant, Hopper, HalfCheetah.
 *
 * <p>The robots are MJCF files of this project; libmujoco is called through {@code
 * java.lang.foreign}. {@code symphony setup mujoco} fetches the library; {@link
 * symphony.envs.mujoco.engine.LibraryFinder} lists where else it is searched for.
 */
package symphony.envs.mujoco;
