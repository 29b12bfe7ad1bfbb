package symphony.runtime.config;

/** Where an agent computes. */
public enum Device {
  /** The GPU if there is one that works, else the CPU. */
  AUTO,
  /** The CPU. */
  CPU,
  /** The GPU, or no run at all. */
  GPU
}
