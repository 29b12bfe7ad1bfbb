/**
 * The study: its file, its variants, and the plan of its cells. Planning neither trains nor writes.
 */
package symphony.ablation.study;
