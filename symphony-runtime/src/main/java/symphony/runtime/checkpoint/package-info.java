/**
 * Checkpoints: everything that a training needs to resume with identical results. If the process is
 * killed during a write, the disk is full or a bit flips, the previous checkpoint is still usable.
 */
package symphony.runtime.checkpoint;
