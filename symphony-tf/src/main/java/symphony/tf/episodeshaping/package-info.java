/** Interventions in an episode's course. */
package symphony.tf.episodeshaping;
