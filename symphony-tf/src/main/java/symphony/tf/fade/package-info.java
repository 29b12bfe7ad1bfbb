/** The weight curves that replay priority and target weighting share. */
package symphony.tf.fade;
