package symphony.api.agent;

/**
 * The device that an agent computes on.
 *
 * @param description the device's name and why it was selected, for the provenance record
 * @param insteadOfGpu whether the device is the CPU because a preferred GPU cannot be used
 */
public record UsedDevice(String description, boolean insteadOfGpu) {

  /** A device that is the one the setting asks for. */
  public static UsedDevice asWanted(String description) {
    return new UsedDevice(description, false);
  }
}
