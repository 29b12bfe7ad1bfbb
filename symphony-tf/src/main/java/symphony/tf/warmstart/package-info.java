/** Ways to fill the memory before the first update. */
package symphony.tf.warmstart;
