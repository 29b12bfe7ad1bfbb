/**
 * Any continuous-control task of Gymnasium, run by a Python process of the user's choice.
 *
 * <p>{@code task = "gymnasium:Humanoid-v5"} names a registered environment, {@code
 * "gymnasium:my_robots:Reach-v0"} one that the Python module {@code my_robots} registers. A process
 * holds several environments; frames of little-endian binary go over its standard input and output
 * (the format: {@code docs/gymnasium-bridge.md}).
 */
package symphony.envs.gymnasium;
