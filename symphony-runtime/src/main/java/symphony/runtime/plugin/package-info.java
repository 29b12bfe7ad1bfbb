/**
 * Finds what modules offer: bundled ones, and plugin jars next to the project. The only place of
 * the project that asks {@link java.util.ServiceLoader}.
 */
package symphony.runtime.plugin;
