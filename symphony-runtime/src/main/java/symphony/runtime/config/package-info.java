/**
 * Strict reading of HOCON into records: layers of defaults, files and overrides; all problems with
 * their places, reported together; the resolved config with a digest.
 */
package symphony.runtime.config;
