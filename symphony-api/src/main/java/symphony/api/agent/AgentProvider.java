package symphony.api.agent;

import symphony.api.plugin.Provider;

/** Offers a kind of agent: {@code symphony.agent.type}. */
public interface AgentProvider<C extends Record> extends Provider<C, AgentFactory> {}
