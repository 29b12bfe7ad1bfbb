package symphony.api.environment;

/**
 * Offers tasks. {@link #name} is a short name of the family, such as {@code mujoco}, under which
 * its parameters stand in the config: {@code symphony.environment.mujoco { ... }}.
 */
public interface EnvironmentProvider<C extends Record>
    extends symphony.api.plugin.Provider<C, EnvironmentFamily> {}
