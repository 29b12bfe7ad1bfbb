package symphony.api.targetweighting;

import symphony.api.plugin.Provider;

/** Offers a named {@link TargetWeighting}. */
public interface TargetWeightingProvider<C extends Record> extends Provider<C, TargetWeighting> {}
