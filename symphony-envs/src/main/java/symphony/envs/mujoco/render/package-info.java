/** MuJoCo's renderer, off-screen: through EGL without a surface, otherwise through OSMesa. */
package symphony.envs.mujoco.render;
