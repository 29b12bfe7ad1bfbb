package symphony.api.observationscaling;

import symphony.api.plugin.Provider;

/** Offers a named {@link ObservationScaling}. */
public interface ObservationScalingProvider<C extends Record>
    extends Provider<C, ObservationScaling> {}
