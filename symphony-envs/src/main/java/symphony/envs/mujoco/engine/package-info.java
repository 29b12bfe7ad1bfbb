/**
 * libmujoco through {@code java.lang.foreign}: search for the library, layouts of its structs, and
 * the functions that a simulation needs.
 */
package symphony.envs.mujoco.engine;
