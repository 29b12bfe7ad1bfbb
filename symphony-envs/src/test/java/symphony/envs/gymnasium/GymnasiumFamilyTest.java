package symphony.envs.gymnasium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;

class GymnasiumFamilyTest {

  @Test
  void acceptsAnyTaskAfterItsPrefix() {
    EnvironmentFamily family = GymnasiumForTests.family();
    assertEquals(List.of("gymnasium:"), family.tasks());
    assertEquals(Optional.empty(), family.missing());
    assertSays("names no Gymnasium environment", refusal(family, "gymnasium:"));
  }

  @Test
  void reportsThatPythonIsMissing() {
    EnvironmentFamily family = with("no-such-python");
    assertSays("Python cannot be started as 'no-such-python'", family.missing().orElseThrow());
    assertSays("symphony.environment.gymnasium.python", refusal(family, "gymnasium:Pendulum-v1"));
  }

  @Test
  void reportsThatTheCommandIsNotPython() {
    EnvironmentFamily family = with("false");
    assertSays("'false' is not a working Python 3", family.missing().orElseThrow());
    assertSays("ended unexpectedly (exit status 1)", refusal(family, "gymnasium:Pendulum-v1"));
  }

  @Test
  void reportsThatGymnasiumIsMissing() {
    EnvironmentFamily family = with(PythonForTests.withoutGymnasium());
    assertSays("-m pip install gymnasium", family.missing().orElseThrow());
    String refusal = refusal(family, "gymnasium:Pendulum-v1");
    assertSays("Gymnasium cannot be imported by ", refusal);
    assertSays("-m pip install gymnasium", refusal);
  }

  @Test
  void suggestsSimilarNamesForAnUnknownTask() {
    String refusal = refusal(GymnasiumForTests.family(), "gymnasium:Pendulun-v1");
    assertSays("Gymnasium 1.4.0 has no task 'Pendulun-v1'; did you mean Pendulum-v1", refusal);
    assertSays(
        "the module before 'X-v0' cannot be imported (ModuleNotFoundError",
        refusal(GymnasiumForTests.family(), "gymnasium:no_such_module:X-v0"));
  }

  @Test
  void refusesActionsThatAreNotContinuousOrNotBounded() {
    String discrete = refusal(GymnasiumForTests.family(), "gymnasium:CartPole-v1");
    assertSays("'CartPole-v1' has actions Discrete(2): only continuous ones", discrete);
    assertSays(
        "unbounded actions",
        refusal(GymnasiumForTests.family(), GymnasiumForTests.TASKS + "Unbounded-v0"));
  }

  @Test
  void refusesUnknownArgumentsOfTheTask() {
    EnvironmentFamily family = GymnasiumForTests.config("{\"wings\": 2}");
    String refusal = refusal(family, "gymnasium:Pendulum-v1");
    assertSays("cannot make 'Pendulum-v1'", refusal);
    assertSays("wings", refusal);
  }

  @Test
  void sharesAProcessAmongAsManyEnvironmentsAsConfigured() {
    List<Environment> environments =
        GymnasiumForTests.make(GymnasiumForTests.TASKS + "Counter-v0", 6);
    try {
      assertEquals(6, environments.size());
      long pids =
          environments.stream().map(e -> ((GymnasiumEnvironment) e).pid()).distinct().count();
      assertEquals(2, pids, "4 in the first process, 2 in the second");
    } finally {
      environments.forEach(Environment::close);
    }
  }

  private static EnvironmentFamily with(String python) {
    return new GymnasiumFamily(python, "{}", 4, 1000, 120, 60, Map.of());
  }

  private static String refusal(EnvironmentFamily family, String task) {
    return assertThrows(EnvironmentException.class, () -> family.create(task)).getMessage();
  }

  private static void assertSays(String part, String sentence) {
    assertTrue(sentence.contains(part), sentence);
  }
}
