package symphony.api.criticloss;

import symphony.api.plugin.Provider;

/** Offers a named {@link CriticLoss}. */
public interface CriticLossProvider<C extends Record> extends Provider<C, CriticLoss> {}
