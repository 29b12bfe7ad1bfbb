/** What every part of the runtime shares. */
package symphony.runtime;
