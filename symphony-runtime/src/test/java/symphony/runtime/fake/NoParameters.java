package symphony.runtime.fake;

/** Nothing to set. */
public record NoParameters() {}
