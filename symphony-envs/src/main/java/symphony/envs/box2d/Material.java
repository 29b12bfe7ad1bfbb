package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.FixtureDef;
import com.badlogic.gdx.physics.box2d.Shape;

/**
 * What a part is made of and what it collides with. Nothing bounces: restitution is 0.
 *
 * @param density kg/m²; 0 for what does not move
 * @param friction Coulomb's coefficient
 * @param category the bit that others' masks name
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
