package symphony.ablation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.ablation.replay.Films;
import symphony.ablation.replay.Policy;
import symphony.ablation.replay.Replay;
import symphony.ablation.replay.View;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.random.SeedTree;
import symphony.runtime.UserException;
import symphony.runtime.config.ConfigSource;

/** {@code symphony replay}: shows one episode as an animated GIF and an HTML player. */
@Command(
    name = "replay",
    description = {
      "Shows one episode as an animated GIF and an HTML player (and an MP4 where ffmpeg is).",
      "The actions are recorded ones: symphony replay Hopper-v4 --actions actions.jsonl"
    })
final class ReplayCommand implements Runnable {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "TASK", description = "Such as Pendulum-v1.")
  private String task;

  @Parameters(index = "1..*", paramLabel = "key=value", description = "Values over the defaults.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--actions",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines or CSV, one array of numbers a line, in the task's own units.")
  private Path actions;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the start.", defaultValue = "0")
  private long seed;

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "Show every n-th step (default ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private int every;

  @Option(
      names = "--fps",
      paramLabel = "N",
      description = "Pictures a second (default ${DEFAULT-VALUE}).",
      defaultValue = "25")
  private double framesPerSecond;

  @Option(
      names = "--view",
      paramLabel = "KIND",
      description = "engine (its own renderer), figure, or auto (default).",
      defaultValue = "auto")
  private String view;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the films go (default ${DEFAULT-VALUE}).",
      defaultValue = "replays")
  private Path out;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    EnvironmentFamily family =
        (EnvironmentFamily)
            ConfigSource.defaults(common.registry())
                .with("command line", overrides)
                .withTask("command line", task)
                .environment()
                .create();
    List<double[]> recorded = ActionFile.read(actions);
    try (Environment environment = family.create(task);
        View shown = View.open(environment, choice(), WIDTH, HEIGHT);
        Films films = new Films(out, task.replaceAll("[^A-Za-z0-9._-]", "_"), task, framesPerSecond)) {
      PrintWriter console = spec.commandLine().getOut();
      console.println("showing " + task + " by " + shown.kind());
      Replay.Result result =
          new Replay(environment, played(recorded), shown)
              .play(
                  new SeedTree(seed).child("environment").child(0).random(),
                  every,
                  recorded.size(),
                  films.all(),
                  step -> {});
      console.printf(
          Locale.ROOT,
          "%d steps, return %.2f%s%n",
          result.steps(),
          result.total(),
          result.terminated() ? ", terminated" : "");
      films.files().forEach(console::println);
      console.flush();
    } catch (EnvironmentException e) {
      throw new RunFailedException(e.getMessage());
    } catch (IOException e) {
      throw new UserException("The films cannot be written: " + e.getMessage(), e);
    }
  }

  private View.Choice choice() {
    try {
      return View.Choice.valueOf(view.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "There is no view named '%s'; it is one of auto, engine, figure.".formatted(view), e);
    }
  }

  private static Policy played(List<double[]> recorded) {
    int[] at = {0};
    return (observation, action) -> {
      double[] next = recorded.get(at[0]++);
      System.arraycopy(next, 0, action, 0, action.length);
    };
  }
}
