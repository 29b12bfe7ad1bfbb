package symphony.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Compiles and runs {@code mujoco_loop.c} with the libmujoco 2.2.2 that {@code symphony setup}
 * downloads.
 */
final class MujocoLoop {

  private static final String LANGUAGE = "C";
  private static final Path SOURCE = Path.of("benchmarks/src/main/c/mujoco_loop.c");
  private static final Path MODELS =
      Path.of("symphony-envs/src/main/resources/symphony/envs/mujoco");
  private static final Path FOLDER =
      Path.of(System.getProperty("user.home"), ".cache/symphony/mujoco/2.2.2");
  private static final Path LIBRARY = FOLDER.resolve("libmujoco.so.2.2.2");

  /** Model, substeps, control limit, index of the height, its lowest and highest value. */
  private static final Map<String, List<String>> TASKS =
      Map.of(
          "Humanoid-v4", List.of("humanoid.xml", "5", "0.4", "2", "1", "2"),
          "Walker2d-v4", List.of("walker2d.xml", "4", "1", "1", "0.8", "2"),
          "Ant-v4", List.of("ant.xml", "5", "1", "2", "0.2", "1"),
          "Hopper-v4", List.of("hopper.xml", "4", "1", "1", "0.7", "100"),
          "HalfCheetah-v4", List.of("halfcheetah.xml", "5", "1", "1", "-100", "100"));

  private final Path program;
  private final String missing;

  /** Compiles the program if library and compiler exist. */
  MujocoLoop() {
    try {
      program = Files.createTempFile("mujoco_loop", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    program.toFile().deleteOnExit();
    missing = Files.exists(LIBRARY) ? compile() : noLibrary();
  }

  private static String noLibrary() {
    return "The robots have no loop in C, for there is no "
        + LIBRARY
        + "; './symphony setup mujoco' fetches it.";
  }

  private String compile() {
    Subprocess.Ended ended =
        Subprocess.run("cc", "-O2", "-o", program.toString(), SOURCE.toString(), "-ldl");
    return ended.good()
        ? ""
        : "The robots have no loop in C, for cc does not compile it (%s)."
            .formatted(ended.lastLine());
  }

  /** Whether it supports a task. */
  static boolean knows(String task) {
    return TASKS.containsKey(task);
  }

  /** Environment steps per second of CPU time. */
  Rival run(String task, double seconds) {
    if (!missing.isEmpty()) {
      return Rival.lacks(LANGUAGE, missing);
    }
    Subprocess.Ended ended = Subprocess.run(command(TASKS.get(task), seconds));
    return ended.good()
        ? Rival.ran(LANGUAGE, Double.parseDouble(ended.lastLine()))
        : Rival.lacks(
            LANGUAGE, "%s stopped in the loop in C (%s).".formatted(task, ended.lastLine()));
  }

  private ProcessBuilder command(List<String> facts, double seconds) {
    ProcessBuilder loop =
        new ProcessBuilder(
            program.toString(),
            LIBRARY.toString(),
            MODELS.resolve(facts.get(0)).toString(),
            facts.get(1),
            facts.get(2),
            facts.get(3),
            facts.get(4),
            facts.get(5),
            Double.toString(seconds));
    loop.environment().put("LD_LIBRARY_PATH", FOLDER.toString());
    return loop;
  }
}
