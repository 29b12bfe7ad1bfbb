package symphony.api.network;

import symphony.api.activation.Activation;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.normalization.Normalization;

/** The exchangeable parts of a network, in addition to its linear maps. */
public record Layers(Activation activation, Normalization normalization, LatentDropout dropout) {}
