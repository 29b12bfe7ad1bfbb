/**
 * Strict reading of HOCON into records: layers of defaults, files and overrides; every problem with
 * its place, all at once; the resolved whole with a digest.
 */
package symphony.runtime.config;
