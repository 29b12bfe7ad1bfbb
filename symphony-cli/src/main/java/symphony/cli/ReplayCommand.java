package symphony.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.random.SeedTree;
import symphony.cli.replay.Films;
import symphony.cli.replay.Policy;
import symphony.cli.replay.Replay;
import symphony.cli.replay.View;
import symphony.report.results.Plural;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.run.TrainedAgent;

/** {@code symphony replay}: shows one episode as an animated GIF and an HTML player. */
@Command(
    name = "replay",
    description =
        "Records one episode as an animated GIF and an HTML player (and an MP4 if ffmpeg is "
            + "installed). RUN is a run directory, such as runs/ed/Humanoid-v4/seed-1, whose "
            + "policy acts;"
            + " or a task's name, with the actions from --actions.")
final class ReplayCommand implements Runnable {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

  @Mixin private CommonOptions common;
  @Mixin private StepOption step;

  @Parameters(
      index = "0",
      paramLabel = "RUN|TASK",
      description = "A run directory, or a task's name.")
  private String subject;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Values that override the run's config, such as device=cpu.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--actions",
      paramLabel = "FILE",
      description =
          "The actions to play, in the task's units: JSON lines or CSV, one array of "
              + "numbers per line.")
  private Path actions;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the initial state.",
      defaultValue = "0")
  private long seed;

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "Show every n-th step (default ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int every;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Stop after this many steps (default ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int steps;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "Frames per second (default ${DEFAULT-VALUE}).",
      defaultValue = "25")
  private double framesPerSecond;

  @Option(
      names = "--view",
      paramLabel = "KIND",
      description = "engine (its own renderer), figure, or auto (default).",
      defaultValue = "auto")
  private View.Choice view;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Output folder; the run directory, or ./replays, by default.")
  private Path out;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    requireCounts();
    try {
      if (Files.isDirectory(Path.of(subject))) {
        showRun(Path.of(subject));
      } else {
        showActions();
      }
    } catch (EnvironmentException e) {
      throw new RunFailedException(e.getMessage());
    } catch (IOException e) {
      throw new UserException("The replay cannot be written: " + e.getMessage(), e);
    }
  }

  private void requireCounts() {
    if (every < 1 || steps < 1 || !(framesPerSecond > 0)) {
      throw new UserException("--every, --steps and --fps must be positive.");
    }
  }

  private void showRun(Path run) throws IOException {
    try (TrainedAgent agent = TrainedAgent.load(common.registry(), run, step.choice(), overrides)) {
      String task = agent.config().task().name();
      show(
          agent.environment(),
          agent::act,
          "%s, %s, seed %d, step %d"
              .formatted(
                  agent.config().output().variant(),
                  task,
                  agent.config().training().seeds().getFirst(),
                  agent.step()),
          out == null ? run : out,
          "replay");
    }
  }

  private void showActions() throws IOException {
    if (actions == null) {
      throw new UserException(
          "%s is not a run directory; to replay a task, name the actions with --actions FILE."
              .formatted(subject));
    }
    List<double[]> recorded = ActionFile.read(actions);
    steps = Math.min(steps, recorded.size());
    EnvironmentFamily family =
        ConfigSource.defaults(common.registry())
            .with("command line", overrides)
            .withTask("command line", subject)
            .environment();
    EnvironmentSetup.fromTerminal().ensure(family, subject);
    try (Environment environment = family.create(subject)) {
      show(
          environment,
          played(recorded),
          subject,
          out == null ? Path.of("replays") : out,
          subject.replaceAll("[^A-Za-z0-9._-]", "_"));
    }
  }

  private void show(Environment environment, Policy policy, String title, Path folder, String name)
      throws IOException {
    Films films;
    Replay.Result result;
    try (View shown = View.open(environment, view, WIDTH, HEIGHT)) {
      films =
          new Films(
              folder,
              name,
              environment.spec().task(),
              title,
              framesPerSecond,
              spec.commandLine().getErr()::println);
      result = play(new Replay(environment, policy, shown), films, shown.kind());
    }
    PrintWriter console = spec.commandLine().getOut();
    console.printf(
        Locale.ROOT,
        "%s: %s, return %.2f%s%n",
        title,
        Plural.of(result.steps(), "step"),
        result.total(),
        result.terminated() ? ", terminated" : "");
    films.files().forEach(console::println);
    console.flush();
  }

  private Replay.Result play(Replay replay, Films films, String kind) throws IOException {
    try (films;
        TerminalProgressBar countdown = new TerminalProgressBar("rendering by " + kind, steps)) {
      return replay.play(
          new SeedTree(seed).child("replay").random(), every, steps, films.all(), countdown::at);
    }
  }

  private Policy played(List<double[]> recorded) {
    int[] at = {0};
    return (observation, action) -> {
      double[] next = recorded.get(at[0]++);
      if (next.length != action.length) {
        throw new UserException(
            "The action at t = %d has %d numbers, %s expects %d."
                .formatted(at[0] - 1, next.length, subject, action.length));
      }
      System.arraycopy(next, 0, action, 0, action.length);
    };
  }
}
