package symphony.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RunConfig;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;

/**
 * Trains a small agent for a very long time, with evaluations and checkpoints, and measures whether
 * memory, threads or files grow:
 *
 * <pre>SoakBenchmark STEPS FOLDER</pre>
 *
 * <p>A step is three updates and four calls into TensorFlow. The folder receives {@code soak.csv},
 * {@code soak.svg} and the run. Linux only, because it reads {@code /proc}.
 */
public final class SoakBenchmark {

  private static final int SAMPLES = 150;

  private SoakBenchmark() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    long steps = Long.parseLong(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    long every = Math.max(1, steps / SAMPLES);
    RunConfig config = config(steps, every, folder);
    SoakProbe probe = new SoakProbe(every);
    Training.run(
        new TrainingRequest(
            config,
            config.training().seeds(),
            TrainingRequest.Existing.REPLACE,
            List.of(probe),
            new StopSignal()));
    Files.writeString(folder.resolve("soak.csv"), probe.table());
    Files.writeString(folder.resolve("soak.svg"), SoakPlot.of(probe.samples()));
  }

  private static RunConfig config(long steps, long every, Path folder) {
    return ConfigSource.defaults(Registry.load(List.of()))
        .with(
            "soak",
            List.of(
                "task=Pendulum-v1",
                "device=cpu",
                "agent.batch=32",
                "agent.replay.capacity=100000",
                "agent.network.symphony-block.hidden=16",
                "agent.network.symphony-block.nodes=8",
                "agent.warm-start={ type = repeat, repeat { steps = 100, repetitions = 2 } }",
                "training.steps=" + steps,
                "training.seeds=[1]",
                "training.threads=1",
                "evaluation.every=" + every,
                "evaluation.episodes=1",
                "run.metrics-every=" + every,
                "run.checkpoint-every=" + every,
                "run.variant=soak",
                "run.output=\"" + folder + "\""))
        .run();
  }
}
