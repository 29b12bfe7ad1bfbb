/** What environments, agents and plugins need to know. Nothing here runs, and nothing is needed. */
module symphony.api {
  exports symphony.api;
  exports symphony.api.agent;
  exports symphony.api.environment;
  exports symphony.api.plugin;
  exports symphony.api.random;
}
