/** Starts Python so that it imports no file of the current folder. */
package symphony.envs.python;
