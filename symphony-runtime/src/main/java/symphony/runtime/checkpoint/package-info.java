/**
 * Checkpoints: everything that a training needs to continue as if nothing had happened, stored so
 * that a kill at any byte, a full disk or a flipped bit never loses the one before.
 */
package symphony.runtime.checkpoint;
