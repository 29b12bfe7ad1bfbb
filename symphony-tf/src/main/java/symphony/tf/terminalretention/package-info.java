/** Rules for which stored transition a new one replaces. */
package symphony.tf.terminalretention;
