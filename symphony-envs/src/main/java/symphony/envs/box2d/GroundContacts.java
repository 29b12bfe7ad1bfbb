package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.Contact;
import com.badlogic.gdx.physics.box2d.ContactImpulse;
import com.badlogic.gdx.physics.box2d.ContactListener;
import com.badlogic.gdx.physics.box2d.Manifold;
import java.util.List;

/** Tracks whether the hull has touched the ground and which feet are in contact with it. */
final class GroundContacts implements ContactListener {

  private final Body hull;
  private final List<Body> feet;
  private final boolean[] standing;
  private boolean crashed;

  GroundContacts(Part hull, List<Part> feet) {
    this.hull = hull.body();
    this.feet = feet.stream().map(Part::body).toList();
    standing = new boolean[feet.size()];
  }

  @Override
  public void beginContact(Contact contact) {
    Body a = contact.getFixtureA().getBody();
    Body b = contact.getFixtureB().getBody();
    crashed |= a == hull || b == hull;
    mark(a, b, true);
  }

  /** As in Gymnasium, a foot on two edges counts as lifted when it leaves one of them. */
  @Override
  public void endContact(Contact contact) {
    mark(contact.getFixtureA().getBody(), contact.getFixtureB().getBody(), false);
  }

  private void mark(Body a, Body b, boolean stands) {
    for (int i = 0; i < standing.length; i++) {
      if (a == feet.get(i) || b == feet.get(i)) {
        standing[i] = stands;
      }
    }
  }

  boolean crashed() {
    return crashed;
  }

  /** 1 if the foot is in contact with the ground, otherwise 0. */
  double standing(int foot) {
    return standing[foot] ? 1 : 0;
  }

  @Override
  public void preSolve(Contact contact, Manifold oldManifold) {}

  @Override
  public void postSolve(Contact contact, ContactImpulse impulse) {}
}
