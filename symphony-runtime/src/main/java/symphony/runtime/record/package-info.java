/** The events of a run and the sinks that write them. */
package symphony.runtime.record;
