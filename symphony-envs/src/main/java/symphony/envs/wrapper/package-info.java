/** What stands between an environment and the agent, by config. */
package symphony.envs.wrapper;
