/**
 * The agent: one graph that remembers, samples, learns and acts.
 *
 * <p>{@link symphony.tf.agent.Learner} reads as the algorithm does; {@link
 * symphony.tf.agent.SymphonyAgent} is its face towards the training loop.
 */
package symphony.tf.agent;
