/** The architectures of actor and critics. */
package symphony.tf.network;
