/** Combination of the critics' nodes into one target value. */
package symphony.tf.targetweighting;
