/** How Python is started, so that no file of the current folder takes part. */
package symphony.envs.python;
