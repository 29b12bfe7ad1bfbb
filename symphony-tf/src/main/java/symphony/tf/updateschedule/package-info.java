/** Schedules of the updates and of what each update changes. */
package symphony.tf.updateschedule;
