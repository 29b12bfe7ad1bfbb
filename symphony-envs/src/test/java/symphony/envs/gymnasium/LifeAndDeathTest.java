package symphony.envs.gymnasium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.random.CounterRandom;

/** Tests that neither process hangs or keeps running when the other one ends. */
class LifeAndDeathTest {

  private final double[] observation = new double[2];
  private final double[] action = {0.25};

  @Test
  void pythonExitsWithItsLastEnvironment() throws Exception {
    List<Environment> two = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Counter-v0", 2);
    ProcessHandle python = GymnasiumForTests.process(two.getFirst());
    two.get(0).close();
    two.get(0).close();
    two.get(1).reset(new CounterRandom(1), observation);
    assertTrue(python.isAlive());
    two.get(1).close();
    assertEnds(python);
  }

  @Test
  void aKilledPythonFailsTheEpisodeAndAResetStartsAnother() throws Exception {
    List<Environment> two = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Counter-v0", 2);
    try {
      two.get(0).reset(new CounterRandom(1), observation);
      two.get(1).reset(new CounterRandom(2), observation);
      ProcessHandle python = GymnasiumForTests.process(two.getFirst());
      python.destroyForcibly();
      assertEnds(python);
      assertTrue(failure(two.get(0)).contains("ended unexpectedly (exit status 137)"));

      two.get(0).reset(new CounterRandom(1), observation);
      assertEquals(0.25, two.get(0).step(action, observation).reward());
      assertTrue(failure(two.get(1)).contains("ended with its Python process"));
      two.get(1).reset(new CounterRandom(2), observation);
      two.get(1).step(action, observation);
    } finally {
      two.forEach(Environment::close);
    }
  }

  @Test
  void theLastOutputOfAPythonThatExitsIsQuoted() {
    try (Environment quitter = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Quitter-v0")) {
      quitter.reset(new CounterRandom(1), observation);
      assertTrue(failure(quitter).endsWith("(exit status 7, last output: out of luck)"));
    }
  }

  @Test
  void aStepThatNeverReturnsIsStopped() throws Exception {
    GymnasiumFamily hasty =
        new GymnasiumFamily(PythonForTests.withGymnasium(), "{}", 4, 1000, 120, 0.5, Map.of());
    try (Environment sleeper = GymnasiumForTests.make(hasty, "Sleeper-v0")) {
      sleeper.reset(new CounterRandom(1), observation);
      ProcessHandle python = GymnasiumForTests.process(sleeper);
      assertTrue(failure(sleeper).contains("did not reply within 0.5 s and was stopped"));
      assertEnds(python);
    }
  }

  @Test
  void pythonExitsIfTheJvmIsKilledEvenDuringAStep() throws Exception {
    for (String task : List.of("Counter-v0", "Sleeper-v0")) {
      Process jvm = startJvm(GymnasiumForTests.TASKS + task);
      try (BufferedReader said = jvm.inputReader()) {
        ProcessHandle python = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        assertTrue(python.isAlive());
        jvm.destroyForcibly();
        assertEnds(python);
      }
    }
  }

  @Test
  void aJvmThatShutsDownCanFinishItsSteps() throws Exception {
    Process jvm = startJvm(GymnasiumForTests.TASKS + "Counter-v0");
    try (BufferedReader said = jvm.inputReader()) {
      ProcessHandle python = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      // Process.destroy would close the stream that is read next.
      jvm.toHandle().destroy();
      assertEquals("finished", said.readLine());
      assertEnds(python);
    }
  }

  private static Process startJvm(String task) throws Exception {
    String classPath =
        String.join(
            java.io.File.pathSeparator,
            place(GymnasiumFamily.class),
            place(Environment.class),
            place(LoneJvm.class));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            classPath,
            LoneJvm.class.getName(),
            PythonForTests.withGymnasium(),
            task)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static void assertEnds(ProcessHandle process) throws Exception {
    process.onExit().get(20, TimeUnit.SECONDS);
  }

  private String failure(Environment environment) {
    return assertThrows(EnvironmentException.class, () -> environment.step(action, observation))
        .getMessage();
  }
}
