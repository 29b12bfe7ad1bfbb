/**
 * The agent: one graph that remembers, samples, learns and acts.
 *
 * <p>{@link symphony.tf.agent.Learner} follows the algorithm; {@link
 * symphony.tf.agent.SymphonyAgent} is the interface to the training loop.
 */
package symphony.tf.agent;
