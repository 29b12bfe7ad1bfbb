/** When the agent learns, and what one update touches. */
package symphony.tf.updateschedule;
