/** From the actor's raw outputs to actions. */
package symphony.tf.actionsquash;
