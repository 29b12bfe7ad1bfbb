package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Selection;
import symphony.api.targetweighting.TargetWeighting;
import symphony.runtime.fake.FakeFactory;
import symphony.runtime.fake.Fakes;
import symphony.runtime.fake.Sharpness;
import symphony.runtime.fake.Trail;
import symphony.runtime.plugin.Defaults;
import symphony.runtime.plugin.PluginException;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

class RunConfigTest {

  private static final String MINIMAL = "symphony { task = Line-v0, training.steps = 100 }";

  private RunConfig read(String text, String... overrides) {
    return source(text, overrides).run();
  }

  private ConfigSource source(String text, String... overrides) {
    return ConfigSource.defaults(Fakes.registry())
        .withText("my.conf", text)
        .with("command line", List.of(overrides));
  }

  private List<String> problems(String text, String... overrides) {
    InvalidConfigException e =
        assertThrows(InvalidConfigException.class, () -> read(text, overrides));
    return e.getMessage().lines().toList();
  }

  @Test
  void minimalFileIsCompletedByDefaults() {
    RunConfig run = read(MINIMAL);

    assertEquals("Line-v0", run.task().name());
    assertEquals(ActionLimit.TASK, run.task().actionLimit());
    assertEquals(100, run.training().steps());
    assertEquals(List.of(1L), run.training().seeds());
    assertEquals(
        new FakeFactory(5, List.of(), Optional.empty(), Optional.empty()),
        run.agent().kind().parameters());
  }

  @Test
  void wrappersAreReadInOrderAndArePartOfTheRunsIdentity() {
    RunConfig plain = read(MINIMAL);
    RunConfig wrapped = read(MINIMAL, "environment.wrappers=[trail]");
    RunConfig other =
        read(MINIMAL, "environment.wrappers=[trail]", "environment.wrapper.trail.kept=0.9");
    RunConfig idle = read(MINIMAL, "environment.wrapper.trail.kept=0.9");

    assertEquals(
        List.of(new Trail(0.5)), wrapped.wrappers().stream().map(Selected::instance).toList());
    assertFalse(plain.resolved().text().contains("wrapper"), plain.resolved().text());
    assertTrue(
        wrapped
            .resolved()
            .text()
            .contains(
                "symphony.environment.wrappers = [\"trail\"]\n"
                    + "symphony.environment.wrapper.trail.kept = 0.5\n"),
        wrapped.resolved().text());
    assertEquals(plain.resolved().digest(), idle.resolved().digest());
    assertNotEquals(plain.resolved().digest(), wrapped.resolved().digest());
    assertNotEquals(other.resolved().digest(), wrapped.resolved().digest());
    assertEquals(wrapped.resolved().digest(), read(wrapped.resolved().text()).resolved().digest());
    assertTrue(wrapped.modules().contains(Trail.class.getModule()));
  }

  @Test
  void everyFaultOfAWrapperIsOneSentence() {
    assertEquals(
        List.of(
            "symphony.environment.wrapper.trail.kept (command line): expected a number in [0, 1), got 2.0"),
        problems(MINIMAL, "environment.wrapper.trail.kept=2.0"));
    assertEquals(
        "symphony.environment.wrappers (command line): no environment wrapper named 'trial';"
            + " did you mean 'trail'? Known: trail (fake.two)",
        problems(MINIMAL, "environment.wrappers=[trial]").getFirst());
    assertTrue(
        problems(MINIMAL, "environment.wrappers=[trail, trail]")
            .getFirst()
            .contains("'trail' is listed twice"));
    assertTrue(
        problems(MINIMAL, "environment.wrappers=trail")
            .getFirst()
            .contains("expected a list of names such as [frame-stack, time-in-observation]"));
    assertTrue(
        problems(MINIMAL, "environment.wrappers=[7]").getFirst().contains("expected a name"));
    assertTrue(
        problems(MINIMAL, "environment.wrapper.trial.kept=0.1")
            .getFirst()
            .contains("did you mean 'trail'"));
  }

  @Test
  void oneWordSelectsAnotherIngredient() {
    RunConfig run = read(MINIMAL, "agent.critic-loss.type=rehse");

    Selected<?> selected =
        run.agent().roles().values().stream()
            .filter(c -> c.path().endsWith("critic-loss"))
            .findFirst()
            .orElseThrow();
    assertEquals(new Sharpness(0.5, 2), selected.parameters());
  }

  @Test
  void theErrorForAnUnknownIngredientNamesPlaceNearestAndKnownOnes() {
    assertEquals(
        List.of(
            "symphony.agent.critic-loss.type (my.conf:2): no critic loss named 'rehze'; did you"
                + " mean 'rehse'? Known: plain (fake.one), rehse (fake.one)"),
        problems(MINIMAL + "\nsymphony.agent.critic-loss.type = rehze"));
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    List<String> lines =
        problems(
            """
            symphony {
              task = Lin-v0
              device = tpu
              training { steps = many, sedes = [2], cohort = 1.5 }
              evaluation { every = 0 }
              agent {
                warm-up = 0
                activaton { type = plain }
                critic-loss { rehse { sharpness = 2, blunt = 1 } }
              }
            }
            """);

    assertEquals(
        List.of(
            "symphony.device (my.conf:3): expected one of auto, cpu, gpu, got 'tpu'; did you mean"
                + " 'cpu'?",
            "symphony.training.steps (my.conf:4): expected a whole number, got the text 'many'",
            "symphony.training.cohort (my.conf:4): expected a whole number, got the number 1.5",
            "symphony.training.sedes (my.conf:4): unknown key; did you mean 'seeds'? Known: cohort,"
                + " max-failures, max-lost-threads, seeds, step-timeout, steps, threads",
            "symphony.evaluation.every (my.conf:5): expected a number in [1, inf), got 0",
            "symphony.agent.activaton (my.conf:8): unknown key; did you mean 'activation'?",
            "symphony.agent.warm-up (my.conf:7): expected a number in [1, inf), got 0",
            "symphony.agent.critic-loss.rehse.blunt (my.conf:9): unknown key. Known: how-often,"
                + " sharpness",
            "symphony.agent.critic-loss.rehse.sharpness (my.conf:9): expected a number in (0, 1],"
                + " got 2.0",
            "symphony.task (my.conf:2): no task named 'Lin-v0'; did you mean 'Line-v0'? Known:"
                + " Broken-v0, Cut-v0, Drift-v0, Fragile-v0, Huge-v0, Line-v0, Lost-v0, Mishap-link,"
                + " Mishap-memory, Mishap-overflow, Nan-v0, Stuck-v0, line:"),
        lines.stream()
            .map(line -> line.contains("activaton") ? line.replaceAll(" Known.*", "") : line)
            .toList());
  }

  @Test
  void theErrorForAMissingValueExplainsTheValue() {
    assertEquals(
        List.of(
            "symphony.task.name: missing; expected text: the task's name, such as Pendulum-v1",
            "symphony.training.steps: missing; expected a whole number: environment steps of each"
                + " seed, warm start included"),
        problems("").stream().map(line -> line.replaceAll(" \\(.*?\\):", ":")).toList());
  }

  @Test
  void aSeedThatIsNotANumberIsNamed() {
    assertEquals(
        List.of(
            "symphony.training.seeds[1] (command line): expected a whole number, got the text"
                + " 'two'"),
        problems(MINIMAL, "training.seeds=[1, two]"));
  }

  @Test
  void seedsMustDiffer() {
    assertEquals(
        List.of(
            "symphony.training.seeds (command line): expected seeds that differ from each other,"
                + " got [1, 1]"),
        problems(MINIMAL, "symphony.training.seeds=[1, 1]"));
  }

  @Test
  void keyOutsideSymphonyIsUnknown() {
    assertEquals(
        List.of("agent (my.conf:2): unknown key. Known: symphony"),
        problems(MINIMAL + "\nagent.batch = 3"));
  }

  @Test
  void syntaxErrorNamesFileAndLine() {
    String line = problems("symphony {\n task = [1, \n }").getFirst();

    assertTrue(line.startsWith("my.conf:3: "), line);
  }

  @Test
  void unresolvedSubstitutionNamesItsPlace() {
    String line = problems("symphony.task = ${nobody}").getFirst();

    assertTrue(line.startsWith("my.conf:1: "), line);
    assertTrue(line.contains("${nobody}"), line);
  }

  @Test
  void aTasksNameOnTheCommandLineOverridesABlock() {
    RunConfig run =
        read(
            "symphony { task { name = X, action-limit = unit }, training.steps = 9 }",
            "task=line:x");

    assertEquals(new TaskConfig("line:x", ActionLimit.UNIT), run.task());
  }

  @Test
  void refusesAWidenedLimitThatTheEngineDoesNotSupport() {
    assertEquals(
        List.of(
            "symphony.task.action-limit (my.conf:1): this engine has no control range that can be"
                + " widened; set symphony.task.action-limit to task or unit"),
        problems(
            "symphony { task { name = Line-v0, action-limit = widened }, training.steps = 9 }"));
  }

  @Test
  void theResolvedTextIsReadAsWrittenWithTheSameDigest() {
    RunConfig run = read(MINIMAL, "agent.critic-loss.type=rehse", "agent.extra=true");
    RunConfig again =
        ConfigSource.defaults(Fakes.registry()).withText("c", run.resolved().text()).run();

    assertEquals(run.resolved().text(), again.resolved().text());
    assertEquals(run.resolved().digest(), again.resolved().digest());
    assertEquals(64, run.resolved().digest().length());
  }

  @Test
  void theDigestDependsOnValuesAndNotOnNotation() {
    String digest = read(MINIMAL).resolved().digest();

    assertEquals(digest, read(MINIMAL, "training.steps=1e2").resolved().digest());
    assertEquals(digest, read(MINIMAL, "training.seeds=[5]", "run.output=x").resolved().digest());
    assertEquals(digest, read(MINIMAL, "agent.critic-loss.rehse.how-often=9").resolved().digest());
    assertNotEquals(digest, read(MINIMAL, "agent.warm-up=6").resolved().digest());
  }

  @Test
  void theExplanationShowsTheOriginOfAValue() {
    List<ResolvedConfig.Value> values = read(MINIMAL, "agent.warm-up=6").resolved().values();

    assertTrue(
        values.contains(new ResolvedConfig.Value("symphony.agent.warm-up", "6", "command line")));
    assertTrue(
        values.contains(new ResolvedConfig.Value("symphony.training.steps", "100", "my.conf:1")));
    assertFalse(values.stream().anyMatch(v -> v.path().contains("rehse")));
  }

  /** Refuses every size. */
  @Ingredient(name = "picky", summary = "Nothing.", formula = "none", source = "none")
  public record Picky() implements CriticLoss {
    @Override
    public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> incompatibility(Selection selection) {
      return Optional.of(
          "needs another " + Ingredients.name(selection.find(TargetWeighting.class).orElseThrow()));
    }
  }

  @Test
  void anIncompatibilityIsReportedAtTheIngredientsType() {
    Registration<?> picky = Registration.of(CriticLoss.class, Picky.class, "fake.one");
    InvalidConfigException e =
        assertThrows(
            InvalidConfigException.class,
            () ->
                ConfigSource.defaults(Fakes.registry(List.of(picky)))
                    .withText("my.conf", MINIMAL)
                    .with("command line", List.of("agent.critic-loss.type=picky"))
                    .run());

    assertEquals(
        "symphony.agent.critic-loss.type (command line): needs another plain", e.getMessage());
  }

  @Test
  void twoModulesMayNotSetTheSameDefault() {
    Registry quarrel =
        new Registry(
            Fakes.registrations(),
            List.of(
                new Defaults("acme", "symphony.agent.activation.type = loud"), Fakes.defaults()));

    PluginException e = assertThrows(PluginException.class, () -> ConfigSource.defaults(quarrel));

    assertEquals(
        "The modules acme and fake.one both set a default for symphony.agent.activation.type;"
            + " remove one of them.",
        e.getMessage());
  }

  @Test
  void variantNameCannotLeaveTheOutputFolder() {
    assertTrue(
        problems(MINIMAL, "run.variant=../../etc").getFirst().startsWith("symphony.run.variant"));
  }
}
