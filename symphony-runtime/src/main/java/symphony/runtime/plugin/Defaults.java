package symphony.runtime.plugin;

/**
 * The {@code reference.conf} of one module.
 *
 * @param module the module's name
 * @param text its contents, HOCON
 */
public record Defaults(String module, String text) {}
