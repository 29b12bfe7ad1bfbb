/** Acme's environments for Symphony: a mass on a spring. */
module acme.spring {
  requires symphony.api;

  exports acme.spring;

  provides symphony.api.environment.EnvironmentFamily with
      acme.spring.SpringFamily;
}
