package symphony.envs.mujoco.render;

/**
 * A camera that goes along with the robot's torso, at a height of its own: the horizon keeps still.
 *
 * @param height metres above the ground of the point that it looks at
 * @param distance metres from that point
 * @param azimuth degrees; 90 looks to the left of a robot that walks along x
 * @param elevation degrees; negative looks down
 */
public record Camera(double height, double distance, double azimuth, double elevation) {}
