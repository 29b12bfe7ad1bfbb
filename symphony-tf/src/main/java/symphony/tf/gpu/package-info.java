/**
 * What TensorFlow needs to compute on an NVIDIA GPU: its libraries, when they load, and a check.
 */
package symphony.tf.gpu;
