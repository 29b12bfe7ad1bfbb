package symphony.api.actorobjective;

import symphony.api.plugin.Provider;

/** Offers a named {@link ActorObjective}. */
public interface ActorObjectiveProvider<C extends Record> extends Provider<C, ActorObjective> {}
