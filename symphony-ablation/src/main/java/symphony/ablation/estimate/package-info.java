/** Estimates of the cost of a plan before it runs: memory, time, disk. */
package symphony.ablation.estimate;
