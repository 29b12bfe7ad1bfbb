/** What is dropped between layers while training: {@code symphony.agent.latent-dropout.type}. */
package symphony.api.latentdropout;
