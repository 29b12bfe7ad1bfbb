package symphony.envs.mujoco.engine;

import java.util.Arrays;
import symphony.api.environment.EnvironmentException;

/**
 * The expected properties of a compiled robot. They are checked whenever a model is loaded, before
 * a number is read through a pointer, so a layout table that is wrong for this library is detected
 * here and does not produce wrong observations.
 *
 * @param positions {@code nq}
 * @param velocities {@code nv}
 * @param controls {@code nu}
 * @param bodies {@code nbody}, including the world
 * @param timestep duration of a substep in seconds
 * @param mass total mass in kg
 */
public record Blueprint(
    int positions, int velocities, int controls, int bodies, double timestep, double mass) {

  private static final double TOLERANCE = 1e-9;

  /**
   * Compares a model with this blueprint.
   *
   * @throws EnvironmentException that names the first property that differs
   */
  void check(Model model) {
    expect(model, "nq", positions, model.positions());
    expect(model, "nv", velocities, model.velocities());
    expect(model, "nu", controls, model.controls());
    expect(model, "nbody", bodies, model.bodies());
    expect(model, "timestep", timestep, model.timestep());
    expect(model, "mass", mass, sum(model.numbers("body_mass", bodies).toArray()));
    try (Simulation simulation = model.simulate()) {
      check(model, simulation);
    }
  }

  private void check(Model model, Simulation simulation) {
    simulation.reset();
    double[] start = model.numbers("qpos0", positions).toArray();
    for (int i = 0; i < positions; i++) {
      expect(model, "qpos[" + i + "] after a reset", start[i], simulation.qpos().get(i));
    }
    simulation.step(1);
    expect(model, "time after a step", timestep, simulation.time());
    boolean finite = simulation.numbers("xipos", 3 * bodies).finite();
    expect(model, "finite centres of mass", 1, finite ? 1 : 0);
  }

  private static void expect(Model model, String what, double expected, double actual) {
    if (!(Math.abs(expected - actual) <= TOLERANCE * (1 + Math.abs(expected)))) {
      throw new EnvironmentException(
          "MuJoCo "
              + model.library().release()
              + " at "
              + model.library().file()
              + " fails its self-test: "
              + what
              + " is "
              + actual
              + ", expected "
              + expected
              + "; use another release");
    }
  }

  private static double sum(double[] numbers) {
    return Arrays.stream(numbers).sum();
  }
}
