/** The files of the run directory: who holds it, how they are written and read. */
package symphony.record;
