package symphony.envs.box2d;

import com.badlogic.gdx.physics.box2d.World;
import com.badlogic.gdx.physics.box2d.joints.RevoluteJoint;
import com.badlogic.gdx.physics.box2d.joints.RevoluteJointDef;

/**
 * A motor-driven hinge with limits. Its angle is 0 in the position in which the parts are joined,
 * as in pybox2d without a reference angle.
 *
 * @param anchorA x, y on the first part
 * @param anchorB x, y on the second part
 * @param lower smallest angle, radians
 * @param upper largest angle, radians
 * @param torque the motor's maximum torque, N·m
 * @param speed the motor's speed, radians/s
 */
record Hinge(
    double[] anchorA, double[] anchorB, double lower, double upper, double torque, double speed) {

  RevoluteJoint join(World world, Part a, Part b) {
    RevoluteJointDef definition = new RevoluteJointDef();
    definition.bodyA = a.body();
    definition.bodyB = b.body();
    definition.localAnchorA.set((float) anchorA[0], (float) anchorA[1]);
    definition.localAnchorB.set((float) anchorB[0], (float) anchorB[1]);
    definition.referenceAngle = (float) (b.angle() - a.angle());
    definition.enableLimit = true;
    definition.lowerAngle = (float) lower;
    definition.upperAngle = (float) upper;
    definition.enableMotor = true;
    definition.maxMotorTorque = (float) torque;
    definition.motorSpeed = (float) speed;
    return (RevoluteJoint) world.createJoint(definition);
  }
}
