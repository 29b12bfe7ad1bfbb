/**
 * Finds the implementations in bundled modules and plugin jars. The only package that uses {@link
 * java.util.ServiceLoader}.
 */
package symphony.runtime.plugin;
