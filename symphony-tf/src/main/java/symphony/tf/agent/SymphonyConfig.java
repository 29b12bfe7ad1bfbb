package symphony.tf.agent;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** What the agent needs beside its ingredients. */
public record SymphonyConfig(
    @Parameter(value = "discount of the next value", range = "[0, 1)") double gamma,
    @Parameter(value = "share by which target parameters follow at each update", range = "(0, 1]")
        double tau,
    @Parameter(
            "whether targets follow the parameters as the step left them, or as they were before"
                + " it")
        TargetsFollow targetsFollow,
    @Parameter(
            "whether one step moves all, or the critics move first and the actor then climbs the"
                + " moved ones")
        Order order,
    @Parameter(value = "transitions in one update", range = "[1, 65536]") int batch,
    @Parameter(
            "how matrix products are computed: float32, or tf32 (on a GPU inputs rounded to 10 bits"
                + " of fraction; elsewhere as float32)")
        Precision precision,
    @Parameter("whether XLA compiles clusters of operations to few kernels; on a GPU only")
        boolean clustering,
    @Parameter("the replay memory") Replay replay) {

  /** Checks the ranges. */
  public SymphonyConfig {
    Parameters.check(
        SymphonyConfig.class,
        gamma,
        tau,
        targetsFollow,
        order,
        batch,
        precision,
        clustering,
        replay);
  }

  /** The replay memory's size and precision. */
  public record Replay(
      @Parameter(value = "transitions that each member can hold", range = "[2, 100000000]")
          int capacity,
      @Parameter("precision in which transitions are kept: float32, or float16 in half the space")
          Storage storage) {

    /** Checks the ranges. */
    public Replay {
      Parameters.check(Replay.class, capacity, storage);
    }
  }

  /** When target parameters follow. */
  public enum TargetsFollow {
    /**
     * After the optimizer's step. Following at the beginning of the next update, as the code up to
     * 2025 does, is the same sequence.
     */
    AFTER_STEP,
    /** What the parameters were before the step, one update behind. */
    BEFORE_STEP
  }

  /** In which order the parts move. */
  public enum Order {
    /** One loss, one backward pass, one step. */
    TOGETHER,
    /** First the critics; then the actor, on the same batch, through the moved critics. */
    CRITICS_FIRST
  }

  /** Precisions of matrix products; all else is float32. */
  public enum Precision {
    /** IEEE single precision, on a GPU too. */
    FLOAT32,
    /** NVIDIA's TensorFloat-32: inputs rounded to 10 bits of fraction, sums in float32. */
    TF32
  }

  /** Precisions of the replay memory. */
  public enum Storage {
    /** Four bytes a number. */
    FLOAT32,
    /** Two bytes a number, rounded; magnitudes up to 65,504. */
    FLOAT16
  }
}
