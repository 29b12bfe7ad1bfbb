/**
 * The study: what its file says, the variants that follow from it, and the plan of cells. Planning
 * trains nothing and writes nothing.
 */
package symphony.ablation.study;
