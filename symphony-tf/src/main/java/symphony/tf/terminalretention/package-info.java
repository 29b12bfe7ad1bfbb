/** Which remembered transition a new one replaces. */
package symphony.tf.terminalretention;
