package symphony.tf.agent;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** What the agent needs beside its ingredients. */
public record SymphonyConfig(
    @Parameter(value = "discount of the next value", range = "[0, 1)") double gamma,
    @Parameter(value = "share by which target parameters follow at each update", range = "(0, 1]")
        double tau,
    @Parameter(value = "transitions in one update", range = "[1, 65536]") int batch,
    @Parameter("the replay memory") Replay replay) {

  /** Checks the ranges. */
  public SymphonyConfig {
    Parameters.check(SymphonyConfig.class, gamma, tau, batch, replay);
  }

  /** The replay memory's size and precision. */
  public record Replay(
      @Parameter(value = "transitions that each member can hold", range = "[1, 100000000]")
          int capacity,
      @Parameter("precision in which transitions are kept: float32, or float16 in half the space")
          Storage storage) {

    /** Checks the ranges. */
    public Replay {
      Parameters.check(Replay.class, capacity, storage);
    }
  }

  /** Precisions of the replay memory. */
  public enum Storage {
    /** Four bytes a number. */
    FLOAT32,
    /** Two bytes a number, rounded; magnitudes up to 65,504. */
    FLOAT16
  }
}
