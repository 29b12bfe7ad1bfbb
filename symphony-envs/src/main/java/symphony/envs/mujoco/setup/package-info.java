/** {@code symphony setup mujoco}: fetches libmujoco by apt or pip into a cache folder. */
package symphony.envs.mujoco.setup;
