/**
 * Classic control: two small tasks in plain Java, equal to Gymnasium's number by number.
 *
 * <p>They need no engine, take microseconds a step and are the place to try an agent first: {@code
 * symphony.task = "Pendulum-v1"}.
 */
package symphony.envs.classic;
