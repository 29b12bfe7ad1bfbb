package symphony.envs.mujoco;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.ThreadLossHandler;
import symphony.api.random.CounterRandom;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.Shelter;

/** Tests errors that MuJoCo reports through {@code mju_error}, after which C must not continue. */
class EngineErrorTest {

  private static final int NO_SUCH_INTEGRATOR = 99;
  private static final String INVALID_INTEGRATOR =
      "MuJoCo stopped with an error: %snvalid integrator";

  /** The offset of the integrator is not in the layout table, because only this test needs it. */
  @ParameterizedTest
  @CsvSource({"2.2.2, 432, I", "3.3.2, 600, mj_step: i", "3.12.0, 1040, mj_step: i"})
  void anErrorAffectsOnlyItsEnvironment(String release, int integrator, String beginning) {
    MujocoFamily family = Libraries.family(release);
    String sentence = INVALID_INTEGRATOR.formatted(beginning);
    double[] observation = new double[11];
    try (MujocoEnvironment robot = (MujocoEnvironment) family.create("Hopper-v4")) {
      robot.reset(new CounterRandom(1), observation);
      breakModel(robot.simulation().model(), integrator);

      assertEquals(sentence, message(() -> robot.step(new double[3], observation)));
      assertEquals(sentence, message(() -> robot.reset(new CounterRandom(2), observation)));
    }

    try (MujocoEnvironment next = (MujocoEnvironment) family.create("Hopper-v4")) {
      next.reset(new CounterRandom(1), observation);
      assertFalse(next.step(new double[3], observation).terminated());
    }
    assertFalse(Files.exists(Path.of("MUJOCO_LOG.TXT")), "no stray log file");
  }

  @Test
  void anErrorNotifiesTheThreadLossHandlerAndBlocksTheThread() throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    CompletableFuture<Void> returned = new CompletableFuture<>();
    MujocoEnvironment robot = Libraries.environment("Hopper-v4", Libraries.REFERENCE);
    double[] observation = new double[11];
    robot.reset(new CounterRandom(1), observation);
    breakModel(robot.simulation().model(), 432);
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              ThreadLossHandler.holding(
                  told::complete, () -> robot.step(new double[3], observation));
              returned.complete(null);
            });

    assertEquals(INVALID_INTEGRATOR.formatted("I"), told.get(1, TimeUnit.MINUTES));
    assertFalse(returned.isDone());
  }

  @Test
  void anErrorInAnyCallBlocksTheSheltersThread() {
    Model model;
    try (MujocoEnvironment robot = Libraries.environment("Hopper-v4", Libraries.REFERENCE)) {
      model = robot.simulation().model();
    }
    Shelter shelter = new Shelter();

    assertEquals(
        "MuJoCo stopped with an error: out of luck",
        message(() -> shelter.callApart(() -> error(model, "out of luck"))));
    assertEquals(
        "MuJoCo stopped with an error: out of luck",
        message(() -> shelter.callApart(() -> "nothing gets through any more")));
  }

  private static String message(Runnable call) {
    return assertThrows(EnvironmentException.class, call::run).getMessage();
  }

  private static void breakModel(Model model, int integrator) {
    model.memory().set(JAVA_INT, integrator, NO_SUCH_INTEGRATOR);
  }

  private static Void error(Model model, String words) {
    MethodHandle error =
        Linker.nativeLinker()
            .downcallHandle(
                model.library().symbols().findOrThrow("mju_error"),
                FunctionDescriptor.ofVoid(ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocateFrom(words);
      error.invokeExact(text);
      return null;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
