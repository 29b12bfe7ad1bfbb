/** The optimizers. */
package symphony.tf.optimizer;
