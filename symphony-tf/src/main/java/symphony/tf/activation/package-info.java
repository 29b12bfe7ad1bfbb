/** The activations. */
package symphony.tf.activation;
