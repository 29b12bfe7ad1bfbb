/**
 * What a run says while it continues, and where it is written: events, and the sinks that take
 * them.
 */
package symphony.runtime.record;
