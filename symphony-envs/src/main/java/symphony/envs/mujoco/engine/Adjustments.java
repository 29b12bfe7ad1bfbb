package symphony.envs.mujoco.engine;

/**
 * Changes to a robot after it was compiled.
 *
 * @param halveMargins whether contact margins are halved in releases that add them up
 * @param widenControls whether every motor's control range is ±1, as in Humanoid-v1; gears are
 *     unchanged, so a control of 1 produces a torque equal to the gear
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

  /** Widens the ranges, which are pairs of smallest and largest control. */
  private static void widen(NativeArray ranges) {
    for (int i = 0; i < ranges.size(); i += 2) {
      ranges.set(i, -1);
      ranges.set(i + 1, 1);
    }
  }
}
