/**
 * Runs a plan: which cells are open, processes that train them, what a watcher sees meanwhile. What
 * a cell has come to is always read from its run directory, so a launcher that dies loses nothing.
 */
package symphony.ablation.launch;
