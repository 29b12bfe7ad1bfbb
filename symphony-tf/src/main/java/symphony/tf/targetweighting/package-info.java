/** From the critics' nodes to one value. */
package symphony.tf.targetweighting;
