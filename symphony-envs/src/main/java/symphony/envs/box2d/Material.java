package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.FixtureDef;
import com.badlogic.gdx.physics.box2d.Shape;

/**
 * Density, friction and collision filter of a part. The restitution is 0.
 *
 * @param density kg/m²; 0 for static bodies
 * @param friction Coulomb's coefficient
 * @param category the collision category, one bit
 * @param mask the categories with which it collides
 */
record Material(double density, double friction, int category, int mask) {

  FixtureDef fixture(Shape shape) {
    FixtureDef fixture = new FixtureDef();
    fixture.shape = shape;
    fixture.density = (float) density;
    fixture.friction = (float) friction;
    fixture.restitution = 0;
    fixture.filter.categoryBits = (short) category;
    fixture.filter.maskBits = (short) mask;
    return fixture;
  }
}
