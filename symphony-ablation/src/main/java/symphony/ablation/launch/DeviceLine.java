package symphony.ablation.launch;

import java.util.Optional;
import symphony.api.agent.UsedDevice;

/**
 * The line with a cohort's device that a training process prints on standard output when it starts:
 * {@code device DESCRIPTION} or {@code cpu-instead-of-gpu DESCRIPTION}.
 */
final class DeviceLine {

  private static final String WANTED = "device ";
  private static final String INSTEAD = "cpu-instead-of-gpu ";

  private DeviceLine() {}

  static String of(UsedDevice device) {
    return (device.insteadOfGpu() ? INSTEAD : WANTED)
        + device.description().replaceAll("\\s+", " ");
  }

  /** Reads a line; empty if it is of another kind. */
  static Optional<UsedDevice> parse(String line) {
    if (line.startsWith(WANTED)) {
      return Optional.of(new UsedDevice(line.substring(WANTED.length()), false));
    }
    return line.startsWith(INSTEAD)
        ? Optional.of(new UsedDevice(line.substring(INSTEAD.length()), true))
        : Optional.empty();
  }
}
