/** The learner, as used by the training loop. */
package symphony.api.agent;
