package symphony.api.explorationnoise;

import symphony.api.plugin.Provider;

/** Offers a named {@link ExplorationNoise}. */
public interface ExplorationNoiseProvider<C extends Record> extends Provider<C, ExplorationNoise> {}
