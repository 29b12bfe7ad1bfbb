/** What a plan will cost, before it is run: memory, time, disk. */
package symphony.ablation.estimate;
