package symphony.tf.network;

/** Where a network's latent dropout acts. */
public enum DropoutPlace {
  /** On the raw outputs. */
  OUTPUT,
  /** After the activation, before the last linear map. */
  LATENT
}
