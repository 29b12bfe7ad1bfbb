/** The normalizations of a layer. */
package symphony.tf.normalization;
