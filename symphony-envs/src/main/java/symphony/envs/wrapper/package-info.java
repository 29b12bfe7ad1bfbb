/** Wrappers between an environment and the agent, selected in the config. */
package symphony.envs.wrapper;
