/**
 * Runs a plan: the open cells, the processes that train them, and the display of progress. The
 * state of a cell is always read from its run directory, so nothing is lost if a launcher is
 * killed.
 */
package symphony.ablation.launch;
