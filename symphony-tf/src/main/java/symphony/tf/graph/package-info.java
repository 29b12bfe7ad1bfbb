/** The scope that ingredients build in: variables, random streams and matrix products. */
package symphony.tf.graph;
