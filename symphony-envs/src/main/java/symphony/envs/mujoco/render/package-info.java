/** MuJoCo's own renderer, off-screen: through EGL without a surface, else through OSMesa. */
package symphony.envs.mujoco.render;
