package symphony.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import symphony.runtime.run.TrainingRequest.Existing;

/** Options on how to treat existing runs. */
public final class ExistingRuns {

  private static final String KEEP = "--keep-other-code";
  private static final String SET_ASIDE = "--set-aside-other-code";

  @Option(names = "--fresh", description = "Replace existing runs and train from the beginning.")
  private boolean fresh;

  @Option(
      names = KEEP,
      description = "Accept runs that other code trained or started; the report says so.")
  private boolean keep;

  @Option(
      names = SET_ASIDE,
      description =
          "Move runs that other code trained to the folder set-aside and train them again.")
  private boolean setAside;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  ExistingRuns() {}

  /** The chosen treatment. */
  Existing wanted() {
    if (keep && setAside) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), KEEP + " and " + SET_ASIDE + " exclude each other.");
    }
    if (fresh) {
      return Existing.REPLACE;
    }
    if (keep) {
      return Existing.KEEP_OTHER_CODE;
    }
    return setAside ? Existing.SET_ASIDE_OTHER_CODE : Existing.RESUME;
  }

  /** These options, except {@code --fresh}, as arguments for another process of this program. */
  List<String> forward() {
    if (keep) {
      return List.of(KEEP);
    }
    return setAside ? List.of(SET_ASIDE) : List.of();
  }
}
