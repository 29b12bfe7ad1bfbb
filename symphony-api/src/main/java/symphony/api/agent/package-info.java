/** The learner, as the training loop sees it. */
package symphony.api.agent;
