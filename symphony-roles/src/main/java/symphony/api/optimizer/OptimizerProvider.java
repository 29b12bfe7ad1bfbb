package symphony.api.optimizer;

import symphony.api.plugin.Provider;

/** Offers a named {@link Optimizer}. */
public interface OptimizerProvider<C extends Record> extends Provider<C, Optimizer> {}
