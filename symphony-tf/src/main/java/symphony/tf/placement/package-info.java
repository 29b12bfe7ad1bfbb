/**
 * Where the operations of a graph for a GPU run: a GPU waits for every value that it has computed
 * and the host's memory is asked for, so an update has none.
 */
package symphony.tf.placement;
