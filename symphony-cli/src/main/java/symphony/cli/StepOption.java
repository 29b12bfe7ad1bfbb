package symphony.cli;

import picocli.CommandLine.Option;
import symphony.runtime.run.CheckpointChoice;

/** The option that selects one of a run's policies. */
public final class StepOption {

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description =
          "The policy to use: an environment step, best, or last (default). Training keeps "
              + "intermediate policies with run.keep-every=N and the best with run.keep-best=true.",
      defaultValue = "last")
  private String step;

  StepOption() {}

  /** The selected checkpoint. */
  CheckpointChoice choice() {
    return step.equals("last") ? CheckpointChoice.LAST : CheckpointChoice.of(step);
  }
}
