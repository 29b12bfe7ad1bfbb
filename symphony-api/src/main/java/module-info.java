/**
 * Interfaces for environments, agents and plugins. This module requires no other module and runs
 * nothing.
 */
module symphony.api {
  requires static org.jspecify;

  exports symphony.api;
  exports symphony.api.agent;
  exports symphony.api.environment;
  exports symphony.api.plugin;
  exports symphony.api.random;
}
