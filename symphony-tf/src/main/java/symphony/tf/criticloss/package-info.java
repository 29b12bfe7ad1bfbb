/** The losses of the critics. */
package symphony.tf.criticloss;
