/** Distributions of the transitions that an update samples. */
package symphony.tf.replaypriority;
