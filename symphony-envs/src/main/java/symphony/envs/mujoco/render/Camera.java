package symphony.envs.mujoco.render;

/**
 * A camera that follows the robot's torso at a fixed height, so that the horizon does not move.
 *
 * @param height height above the ground of the point that it looks at, metres
 * @param distance distance from that point, metres
 * @param azimuth degrees; 90 looks to the left of a robot that walks along x
 * @param elevation degrees; negative looks down
 */
public record Camera(double height, double distance, double azimuth, double elevation) {}
