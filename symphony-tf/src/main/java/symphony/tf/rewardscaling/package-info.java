/** Scaling of rewards. */
package symphony.tf.rewardscaling;
