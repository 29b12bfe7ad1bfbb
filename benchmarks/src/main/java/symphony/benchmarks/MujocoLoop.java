package symphony.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Compiles and runs {@code mujoco_loop.c} on the libmujoco 2.2.2 that setup fetched. */
final class MujocoLoop {

  private static final Path SOURCE = Path.of("benchmarks/src/main/c/mujoco_loop.c");
  private static final Path MODELS = Path.of("symphony-envs/src/main/resources/symphony/envs/mujoco");

  /** Model, substeps, control limit, which position is the height, its lowest and highest value. */
  private static final Map<String, List<String>> TASKS =
      Map.of(
          "Humanoid-v4", List.of("humanoid.xml", "5", "0.4", "2", "1", "2"),
          "Walker2d-v4", List.of("walker2d.xml", "4", "1", "1", "0.8", "2"),
          "Ant-v4", List.of("ant.xml", "5", "1", "2", "0.2", "1"),
          "Hopper-v4", List.of("hopper.xml", "4", "1", "1", "0.7", "100"),
          "HalfCheetah-v4", List.of("halfcheetah.xml", "5", "1", "1", "-100", "100"));

  private static Path program;

  private MujocoLoop() {}

  /** Environment steps per second in C; empty for other tasks, and without compiler or library. */
  static OptionalLong stepsPerSecond(String task, double seconds) {
    List<String> facts = TASKS.get(task);
    Path folder = Path.of(System.getProperty("user.home"), ".cache/symphony/mujoco/2.2.2");
    Path library = folder.resolve("libmujoco.so.2.2.2");
    if (facts == null || !Files.exists(library) || !compiled()) {
      return OptionalLong.empty();
    }
    ProcessBuilder loop =
        new ProcessBuilder(
            program.toString(),
            library.toString(),
            MODELS.resolve(facts.get(0)).toString(),
            facts.get(1),
            facts.get(2),
            facts.get(3),
            facts.get(4),
            facts.get(5),
            Double.toString(seconds));
    loop.environment().put("LD_LIBRARY_PATH", folder.toString());
    return output(loop);
  }

  private static boolean compiled() {
    if (program == null) {
      try {
        program = Files.createTempFile("mujoco_loop", "");
        program.toFile().deleteOnExit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      output(
          new ProcessBuilder("cc", "-O2", "-o", program.toString(), SOURCE.toString(), "-ldl"));
    }
    return Files.isExecutable(program);
  }

  private static OptionalLong output(ProcessBuilder command) {
    try {
      Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String text =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean good = process.waitFor() == 0 && !text.isEmpty();
      return good ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }
}
