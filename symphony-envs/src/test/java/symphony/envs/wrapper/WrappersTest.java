package symphony.envs.wrapper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Mechanical;
import symphony.api.plugin.Ingredient;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;

class WrappersTest {

  private static final double[] ACTION = {0.25};

  /** Counts its steps from 10 and ends with success at 15. */
  private static final class Counter implements Environment, Mechanical {

    private int count;

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec("Counter", 1, new double[] {-1}, new double[] {1}, 5, "test")
          .charging(0.1)
          .reporting(
              List.of(
                  new InfoValue("count", InfoValue.Over.LAST),
                  new InfoValue("mean", InfoValue.Over.MEAN)));
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {
      count = 10;
      observation[0] = count;
    }

    @Override
    public Outcome step(double[] action, double[] observation) {
      observation[0] = ++count;
      return new Outcome(count, count == 15 ? Ending.SUCCESS : Ending.NONE);
    }

    @Override
    public void info(double[] values) {
      values[0] = count % 2 == 0 ? count : Double.NaN;
      values[1] = count;
    }

    @Override
    public Load load() {
      return new Load(count, 20 - count, count);
    }
  }

  private static Environment begun(EnvironmentWrapper... wrappers) {
    Environment environment = new Counter();
    for (EnvironmentWrapper wrapper : wrappers) {
      environment = wrapper.wrap(environment);
    }
    environment.reset(new SeedTree(1).random(), new double[environment.spec().observationSize()]);
    return environment;
  }

  private static double[] first(EnvironmentWrapper wrapper) {
    Environment environment = wrapper.wrap(new Counter());
    double[] observation = new double[environment.spec().observationSize()];
    environment.reset(new SeedTree(1).random(), observation);
    return observation;
  }

  private static double[] next(Environment environment) {
    double[] observation = new double[environment.spec().observationSize()];
    environment.step(ACTION, observation);
    return observation;
  }

  @Test
  void onlyTheTimeLimitIsReplaced() {
    EnvironmentSpec spec = new TimeLimit(3).spec(new Counter().spec());

    assertEquals(3, spec.timeLimit());
    assertEquals(1, spec.observationSize());
    assertArrayEquals(new double[] {11}, next(begun(new TimeLimit(3))));
  }

  @Test
  void repeatedActionsAddUpRewardsAndStopAtTheEnd() {
    Environment environment = begun(new TimeLimit(100), new ActionRepeat(3));
    double[] observation = new double[1];

    Outcome whole = environment.step(ACTION, observation);
    assertEquals(11 + 12 + 13, whole.reward());
    assertFalse(whole.terminated());
    assertEquals(13, observation[0]);
    Mechanical.Load load = environment.as(Mechanical.class).orElseThrow().load();
    assertEquals(new Mechanical.Load(12, 9, 13), load);

    double[] told = new double[2];
    environment.info(told);
    assertArrayEquals(new double[] {12, 12}, told, 0, "the last that is told, and the mean");

    Outcome cut = environment.step(ACTION, observation);
    assertEquals(14 + 15, cut.reward());
    assertEquals(Environment.Ending.SUCCESS, cut.ending());
    assertEquals(15, observation[0]);
  }

  @Test
  void repeatedActionsRespectTheInnerTimeLimit() {
    EnvironmentWrapper repeat = new ActionRepeat(3);
    EnvironmentSpec spec = repeat.spec(new TimeLimit(4).spec(new Counter().spec()));
    assertEquals(2, spec.timeLimit());
    assertEquals(0.3, spec.controlCost().orElseThrow(), 1e-12);

    Environment environment = begun(new TimeLimit(4), repeat);
    next(environment);
    assertArrayEquals(new double[] {14}, next(environment));
  }

  @Test
  void aStackStartsWithCopiesOfTheFirstObservation() {
    assertArrayEquals(new double[] {10, 10, 10}, first(new FrameStack(3)));

    Environment environment = begun(new FrameStack(3));
    assertArrayEquals(new double[] {10, 10, 11}, next(environment));
    assertArrayEquals(new double[] {10, 11, 12}, next(environment));
    assertArrayEquals(new double[] {11, 12, 13}, next(environment));
  }

  @Test
  void aStackThatIsTooLargeIsRefusedBeforeEnvironmentsAreCreated() {
    EnvironmentSpec large = new Counter().spec().withObservationSize(2000);

    EnvironmentException refusal =
        assertThrows(EnvironmentException.class, () -> new FrameStack(1000).spec(large));
    assertTrue(refusal.getMessage().contains("2000000 numbers"), refusal.getMessage());
  }

  @Test
  void timeIsAShareOfTheLimit() {
    assertArrayEquals(new double[] {10, 0}, first(new TimeInObservation()));

    Environment environment = begun(new TimeLimit(2), new TimeInObservation());
    assertArrayEquals(new double[] {11, 0.5}, next(environment));
    assertArrayEquals(new double[] {12, 1}, next(environment));
    assertArrayEquals(new double[] {13, 1}, next(environment));
  }

  @Test
  void thePreviousActionIsZeroAtFirst() {
    assertArrayEquals(new double[] {10, 0}, first(new PreviousAction()));
    assertArrayEquals(new double[] {11, 0.25}, next(begun(new PreviousAction())));
  }

  @Test
  void theOrderOfWrappersMatters() {
    assertArrayEquals(
        new double[] {10, 0, 11, 0.25}, next(begun(new PreviousAction(), new FrameStack(2))));
    assertArrayEquals(
        new double[] {10, 11, 0.25}, next(begun(new FrameStack(2), new PreviousAction())));
  }

  @Test
  void anAbsentControlCostStaysAbsent() {
    EnvironmentSpec silent =
        new EnvironmentSpec("Silent", 1, new double[] {-1}, new double[] {1}, 5, "test");

    assertEquals(OptionalDouble.empty(), new ActionRepeat(2).spec(silent).controlCost());
  }

  @Test
  void thePageOfEnvironmentsNamesEachWithItsParameters() throws IOException {
    String page =
        Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/environments.md"));
    for (Class<?> type :
        new Class<?>[] {
          ActionRepeat.class,
          FrameStack.class,
          PreviousAction.class,
          TimeInObservation.class,
          TimeLimit.class
        }) {
      String name = type.getAnnotation(Ingredient.class).name();
      assertTrue(page.contains("| `" + name + "` |"), name);
      for (RecordComponent parameter : type.getRecordComponents()) {
        assertTrue(page.contains("`" + parameter.getName() + "`"), parameter.getName());
      }
    }
  }
}
