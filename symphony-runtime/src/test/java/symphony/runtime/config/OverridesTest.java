package symphony.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.runtime.fake.Fakes;

class OverridesTest {

  @TempDir Path folder;

  private ConfigSource source;

  @BeforeEach
  void writeConfig() throws Exception {
    Path file = folder.resolve("mine.conf");
    Files.writeString(file, "symphony { task = Line-v0, training.steps = 100 }");
    source = ConfigSource.of(Fakes.registry(), file);
  }

  private RunConfig run(String... assignments) {
    return new Overrides(List.of(assignments)).over(source).run();
  }

  private String name(String... assignments) {
    return run(assignments).output().variant();
  }

  private List<String> unread(String... assignments) {
    return new Overrides(List.of(assignments)).unread(List.of(run(assignments)));
  }

  @Test
  void aRunIsNamedAfterOverridesThatChangeItsNumbers() {
    assertEquals("mine", name());
    assertEquals("mine,agent.critic-loss.type=rehse", name("agent.critic-loss.type=rehse"));
    assertEquals(
        "mine,agent.warm-up=7,evaluation.every=9",
        name("symphony.evaluation.every = 9", "agent.warm-up=6", "agent.warm-up=7"));
    assertEquals("mine,agent.poisoned=-3-4-", name("agent.poisoned=[3, 4]"));
  }

  @Test
  void overridesThatChangeNoNumberOrHaveTheirOwnFolderAreNotInTheName() {
    assertEquals(
        "mine",
        name("training.steps=9", "task=Stuck-v0", "training.seeds=[1,2]", "run.output=elsewhere"));
  }

  @Test
  void aGivenNameIsUsed() {
    assertEquals("yours", name("agent.warm-up=7", "run.variant=yours"));
  }

  @Test
  void longNamesAreShortenedAndStayDistinct() {
    String many = String.join(",", Collections.nCopies(60, "1"));
    String one = name("agent.poisoned=[" + many + "]");
    String other = name("agent.poisoned=[" + many + ",2]");

    assertTrue(one.length() <= 120, one);
    assertNotEquals(one, other);
  }

  @Test
  void aParameterOfAnUnselectedIngredientIsReported() {
    assertEquals(
        List.of(
            "agent.critic-loss.rehse.sharpness has no effect, because agent.critic-loss.type is"
                + " plain; add agent.critic-loss.type=rehse to use it"),
        unread("agent.critic-loss.rehse.sharpness=0.7"));
    assertEquals(
        List.of(),
        unread(
            "agent.critic-loss.type=rehse",
            "agent.critic-loss.rehse.sharpness=0.7",
            "task=Nan-v0"));
    assertEquals(List.of(), unread("agent.critic-loss={type=rehse}"));
  }
}
