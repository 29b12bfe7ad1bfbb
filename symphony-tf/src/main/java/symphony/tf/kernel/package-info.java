/**
 * Kernels in Java, called by TensorFlow on its own threads.
 *
 * <p>{@link symphony.tf.kernel.Kernels} is the only way in: it registers one operation with
 * TensorFlow through its C interface and builds with it. {@code -Dsymphony.kernels=false} leaves
 * all to TensorFlow's own operations.
 */
package symphony.tf.kernel;
