package symphony.api.episodeshaping;

import symphony.api.plugin.Provider;

/** Offers a named {@link EpisodeShaping}. */
public interface EpisodeShapingProvider<C extends Record> extends Provider<C, EpisodeShaping> {}
