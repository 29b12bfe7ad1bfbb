/** The run directory: its lock, and how its files are written and read. */
package symphony.record;
