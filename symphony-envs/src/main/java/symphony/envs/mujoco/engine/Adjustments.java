package symphony.envs.mujoco.engine;

/**
 * What is changed in a robot after it was compiled.
 *
 * @param halveMargins undo the adding up of contact margins, where this release does it
 * @param widenControls set every motor's control range to ±1, as Humanoid-v1 has it; gears stay, so
 *     a control of 1 makes the motor's torque its whole gear
 */
public record Adjustments(boolean halveMargins, boolean widenControls) {

  void apply(Model model) {
    if (halveMargins && model.library().layout().addsMargins()) {
      Margins.halve(model);
    }
    if (widenControls) {
      widen(model.numbers("actuator_ctrlrange", 2 * model.controls()));
    }
  }

  /** Pairs of least and greatest control. */
  private static void widen(NativeArray ranges) {
    for (int i = 0; i < ranges.size(); i += 2) {
      ranges.set(i, -1);
      ranges.set(i + 1, 1);
    }
  }
}
