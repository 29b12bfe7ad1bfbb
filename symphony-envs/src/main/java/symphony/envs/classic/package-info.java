/**
 * Classic control: two small tasks in plain Java, with numbers equal to Gymnasium's.
 *
 * <p>They need no engine, take microseconds per step and are suitable for first tests of an agent:
 * {@code symphony.task = "Pendulum-v1"}.
 */
package symphony.envs.classic;
