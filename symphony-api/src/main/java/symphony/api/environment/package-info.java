/** Tasks: what an environment is, and how a module offers one. */
package symphony.api.environment;
