/**
 * Continuous-control tasks of Gymnasium, run by a Python process that the user chooses.
 *
 * <p>{@code task = "gymnasium:Humanoid-v5"} names a registered environment, {@code
 * "gymnasium:my_robots:Reach-v0"} one that the Python module {@code my_robots} registers. A process
 * runs several environments and exchanges little-endian binary frames over its standard input and
 * output; {@code docs/gymnasium-bridge.md} describes the format.
 */
package symphony.envs.gymnasium;
