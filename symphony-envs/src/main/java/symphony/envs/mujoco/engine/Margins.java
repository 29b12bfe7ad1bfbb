package symphony.envs.mujoco.engine;

/**
 * Reverts a change of MuJoCo 3.5.0: since then, the contact margin of two geoms is the sum of their
 * margins; before, it was the larger one. Halved margins give the contacts of every earlier release
 * wherever both geoms have the same margin, as in all robots here.
 */
final class Margins {

  private Margins() {}

  static void halve(Model model) {
    halve(model.numbers("geom_margin", model.geoms()));
    halve(model.numbers("body_margin", model.bodies()));
  }

  private static void halve(NativeArray margins) {
    for (int i = 0; i < margins.size(); i++) {
      margins.set(i, margins.get(i) / 2);
    }
  }
}
