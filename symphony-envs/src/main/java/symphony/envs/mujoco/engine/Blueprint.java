package symphony.envs.mujoco.engine;

import java.util.Arrays;
import symphony.api.environment.EnvironmentException;

/**
 * What a robot must look like once compiled. Checked whenever a model is loaded, before a number is
 * read through a pointer: if the layout table were wrong for this library, it would show here and
 * not as nonsense in an observation.
 *
 * @param positions {@code nq}
 * @param velocities {@code nv}
 * @param controls {@code nu}
 * @param bodies {@code nbody}, with the world
 * @param timestep seconds of a substep
 * @param mass kilograms in total
 */
public record Blueprint(
    int positions, int velocities, int controls, int bodies, double timestep, double mass) {

  private static final double TOLERANCE = 1e-9;

  /**
   * Compares.
   *
   * @throws EnvironmentException naming the first number that differs
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
