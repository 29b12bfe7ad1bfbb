/** Which remembered transitions an update sees. */
package symphony.tf.replaypriority;
