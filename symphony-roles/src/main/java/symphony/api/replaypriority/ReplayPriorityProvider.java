package symphony.api.replaypriority;

import symphony.api.plugin.Provider;

/** Offers a named {@link ReplayPriority}. */
public interface ReplayPriorityProvider<C extends Record> extends Provider<C, ReplayPriority> {}
