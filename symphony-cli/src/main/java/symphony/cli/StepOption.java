package symphony.cli;

import picocli.CommandLine.Option;
import symphony.runtime.run.CheckpointChoice;

/** Which of a run's policies a command takes. */
public final class StepOption {

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description =
          "The policy of this environment step, best, or last (default). Those between are kept with"
              + " run.keep-every=N, the best with run.keep-best=true.",
      defaultValue = "last")
  private String step;

  StepOption() {}

  /** What was asked for. */
  CheckpointChoice choice() {
    return step.equals("last") ? CheckpointChoice.LAST : CheckpointChoice.of(step);
  }
}
