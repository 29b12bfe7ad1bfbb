/** How the memory is filled before the first update. */
package symphony.tf.warmstart;
