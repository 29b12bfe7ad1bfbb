package symphony.envs.box2d;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import com.badlogic.gdx.physics.box2d.EdgeShape;
import com.badlogic.gdx.physics.box2d.PolygonShape;
import com.badlogic.gdx.physics.box2d.World;
import symphony.api.environment.Drawable.Stroke;

/** A dynamic rigid body with one convex shape and its outline for drawing. */
final class Part {

  private final Body body;
  private final double[] outline;

  private Part(Body body, double[] outline) {
    this.body = body;
    this.outline = outline;
  }

  /** A convex polygon: x0, y0, x1, y1, ... in metres around the body's origin. */
  static Part polygon(
      World world, double x, double y, double angle, double[] outline, Material material) {
    float[] vertices = new float[outline.length];
    for (int i = 0; i < vertices.length; i++) {
      vertices[i] = (float) outline[i];
    }
    PolygonShape shape = new PolygonShape();
    shape.set(vertices);
    return make(world, x, y, angle, shape, outline, material);
  }

  /** A box of half width {@code w} and half height {@code h}. */
  static Part box(
      World world, double x, double y, double angle, double w, double h, Material material) {
    PolygonShape shape = new PolygonShape();
    shape.setAsBox((float) w, (float) h);
    return make(world, x, y, angle, shape, new double[] {-w, -h, w, -h, w, h, -w, h}, material);
  }

  private static Part make(
      World world,
      double x,
      double y,
      double angle,
      PolygonShape shape,
      double[] outline,
      Material material) {
    BodyDef definition = new BodyDef();
    definition.type = BodyDef.BodyType.DynamicBody;
    definition.position.set((float) x, (float) y);
    definition.angle = (float) angle;
    Body body = world.createBody(definition);
    body.createFixture(material.fixture(shape));
    shape.dispose();
    return new Part(body, outline);
  }

  /** A static body that collides with everything. */
  static Body ground(World world) {
    return world.createBody(new BodyDef());
  }

  /** Adds an edge to a static body. */
  static void edge(Body ground, double x0, double y0, double x1, double y1, double friction) {
    EdgeShape shape = new EdgeShape();
    shape.set((float) x0, (float) y0, (float) x1, (float) y1);
    ground.createFixture(new Material(0, friction, 1, -1).fixture(shape));
    shape.dispose();
  }

  Body body() {
    return body;
  }

  double x() {
    return body.getPosition().x;
  }

  double y() {
    return body.getPosition().y;
  }

  double angle() {
    return body.getAngle();
  }

  /** Its outline in world coordinates. */
  Stroke drawn(int rgb) {
    Vector2 at = body.getPosition();
    double cos = Math.cos(body.getAngle());
    double sin = Math.sin(body.getAngle());
    double[] points = new double[outline.length];
    for (int i = 0; i < points.length; i += 2) {
      points[i] = at.x + cos * outline[i] - sin * outline[i + 1];
      points[i + 1] = at.y + sin * outline[i] + cos * outline[i + 1];
    }
    return new Stroke(points, 0, true, rgb);
  }

  /** Position, angle, velocity and angular velocity. */
  double[] state() {
    Vector2 at = body.getPosition();
    double[] state = {at.x, at.y, body.getAngle(), 0, 0, body.getAngularVelocity()};
    Vector2 velocity = body.getLinearVelocity();
    state[3] = velocity.x;
    state[4] = velocity.y;
    return state;
  }
}
