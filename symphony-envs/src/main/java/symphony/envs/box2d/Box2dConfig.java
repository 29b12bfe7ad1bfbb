package symphony.envs.box2d;

/** The Box2D tasks have no parameters: they are what their names say. */
public record Box2dConfig() {}
