/** The dropouts between layers. */
package symphony.tf.latentdropout;
