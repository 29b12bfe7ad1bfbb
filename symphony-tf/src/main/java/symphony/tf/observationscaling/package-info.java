/** Bundled scalings of observations. */
package symphony.tf.observationscaling;
