/** The disturbances of actions. */
package symphony.tf.explorationnoise;
