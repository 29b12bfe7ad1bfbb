package symphony.api.actionsquash;

import symphony.api.plugin.Provider;

/** Offers a named {@link ActionSquash}. */
public interface ActionSquashProvider<C extends Record> extends Provider<C, ActionSquash> {}
