package symphony.envs.mujoco;

import symphony.api.environment.Mechanical.Load;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;

/**
 * The mechanical load of a robot, from quantities that MuJoCo computes in every step.
 *
 * <p>Power: Σ|qfrc_actuator·qvel| over degrees of freedom. Joint excess: of hinge and slide joints
 * with a range; MuJoCo's limits are soft, so a joint that is pressed against its limit is beyond
 * it. Contact force: the norm of the force part of cfrc_ext, over all bodies except the world.
 */
final class Loads {

  private static final int HINGE = 3;
  private static final int SLIDE = 2;
  private static final int WRENCH = 6;

  private final Simulation simulation;
  private final NativeArray forces;
  private final NativeArray contacts;
  private final int[] types;
  private final int[] addresses;
  private final double[] ranges;

  Loads(Simulation simulation) {
    this.simulation = simulation;
    Model model = simulation.model();
    forces = simulation.numbers("qfrc_actuator", model.velocities());
    contacts = simulation.numbers("cfrc_ext", WRENCH * model.bodies());
    types = model.ints("jnt_type", model.joints());
    addresses = model.ints("jnt_qposadr", model.joints());
    ranges = model.numbers("jnt_range", 2 * model.joints()).toArray();
  }

  Load now() {
    return new Load(power(), excess(), contact());
  }

  private double power() {
    double sum = 0;
    for (int dof = 0; dof < forces.size(); dof++) {
      sum += Math.abs(forces.get(dof) * simulation.qvel().get(dof));
    }
    return sum;
  }

  private double excess() {
    double worst = 0;
    for (int joint = 0; joint < types.length; joint++) {
      double low = ranges[2 * joint];
      double high = ranges[2 * joint + 1];
      if ((types[joint] == HINGE || types[joint] == SLIDE) && low < high) {
        double position = simulation.qpos().get(addresses[joint]);
        worst = Math.max(worst, Math.max(low - position, position - high));
      }
    }
    return worst;
  }

  private double contact() {
    double greatest = 0;
    for (int at = WRENCH; at < contacts.size(); at += WRENCH) {
      double x = contacts.get(at + 3);
      double y = contacts.get(at + 4);
      double z = contacts.get(at + 5);
      greatest = Math.max(greatest, x * x + y * y + z * z);
    }
    return Math.sqrt(greatest);
  }
}
