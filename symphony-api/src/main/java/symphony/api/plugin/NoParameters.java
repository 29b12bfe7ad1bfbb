package symphony.api.plugin;

/** The config of an ingredient that has nothing to set. */
public record NoParameters() {}
