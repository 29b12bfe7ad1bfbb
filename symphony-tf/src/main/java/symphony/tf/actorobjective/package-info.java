/** The objectives that the actor maximizes. */
package symphony.tf.actorobjective;
