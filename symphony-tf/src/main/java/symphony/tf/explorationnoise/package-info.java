/** The noises on actions. */
package symphony.tf.explorationnoise;
