/** How rewards are brought to one scale. */
package symphony.tf.rewardscaling;
