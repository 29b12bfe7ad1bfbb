/** Acme's wave activation for Symphony. */
module acme.wave {
  requires symphony.roles;

  exports acme.wave;

  provides symphony.api.activation.Activation with
      acme.wave.Wave;
}
