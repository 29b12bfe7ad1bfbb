package symphony.envs.classic;

/** Classic control has no parameters: its tasks are what their names say. */
public record ClassicConfig() {}
