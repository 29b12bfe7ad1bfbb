/** Acme's wave activation for Symphony. */
module acme.wave {
  requires symphony.roles;

  exports acme.wave;

  provides symphony.api.activation.ActivationProvider with
      acme.wave.WaveProvider;
}
