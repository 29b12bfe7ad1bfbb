/** What keeps the policy's outputs in bounds. */
package symphony.tf.regularizer;
