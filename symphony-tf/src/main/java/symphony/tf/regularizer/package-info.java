/** Regularizers of the policy's outputs. */
package symphony.tf.regularizer;
