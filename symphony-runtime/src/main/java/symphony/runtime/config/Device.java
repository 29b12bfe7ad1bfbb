package symphony.runtime.config;

/** The device that an agent computes on. */
public enum Device {
  /** The GPU if there is a usable one, otherwise the CPU. */
  AUTO,
  /** The CPU. */
  CPU,
  /** The GPU; without a usable one the run is refused. */
  GPU
}
