/** One cohort's training from its config to its run directories. */
package symphony.runtime.run;
