/**
 * libmujoco through {@code java.lang.foreign}: finding the library, the layout of its structs, the
 * dozen functions that a simulation needs.
 */
package symphony.envs.mujoco.engine;
