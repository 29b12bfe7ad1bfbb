/**
 * Placement of the operations of a graph for a GPU: the host waits for every value that the GPU
 * computes and the host reads, so an update has no such values.
 */
package symphony.tf.placement;
