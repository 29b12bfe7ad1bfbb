/** What the actor climbs. */
package symphony.tf.actorobjective;
