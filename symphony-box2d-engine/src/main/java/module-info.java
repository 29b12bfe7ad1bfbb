/**
 * Box2D 2.3 through libGDX's binding, with its native libraries for Linux, macOS and Windows.
 *
 * <p>Loading them needs {@code --enable-native-access=symphony.box2d.engine}.
 */
module symphony.box2d.engine {
  exports com.badlogic.gdx;
  exports com.badlogic.gdx.math;
  exports com.badlogic.gdx.physics.box2d;
  exports com.badlogic.gdx.physics.box2d.joints;
  exports com.badlogic.gdx.utils;
}
