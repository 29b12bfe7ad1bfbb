package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symphony.api.UserException;
import symphony.runtime.plugin.Registry;

/** Plans studies that a test writes as the contents of {@code symphony.study}. */
record StudyTexts(Path folder) {

  /** Four ingredients of the base with what replaces each. */
  static final String INGREDIENTS =
      """
      ingredients {
        resine { agent.activation.type = relu }
        swaddling { agent.regularizer.type = none }
        fading { agent.replay-priority.type = uniform }
        weights { agent.target-weighting.type = mean }
      }
      """;

  private static final Registry REGISTRY = Registry.load(List.of());

  /** Writes the base of the studies, Symphony on Pendulum-v1 with 900 steps. */
  static StudyTexts in(Path folder) {
    StudyTexts studies = new StudyTexts(folder);
    studies.base("symphony { task = Pendulum-v1, agent.type = symphony, training.steps = 900 }");
    return studies;
  }

  /** Writes another base. */
  void base(String text) {
    write("base.conf", text);
  }

  /** Writes a study's file. */
  Path file(String study) {
    return write("s.conf", "symphony { study { base = base.conf\n" + study + "\n} }");
  }

  /** The plan of a study with assignments of a command line. */
  Plan plan(String study, String... overrides) {
    return new Planner(REGISTRY, file(study), List.of(overrides)).plan();
  }

  /** The message with which a study is refused. */
  String refusal(String study, String... overrides) {
    return assertThrows(UserException.class, () -> plan(study, overrides)).getMessage();
  }

  /** The message with which a file is refused. */
  static String refusal(Path file) {
    return assertThrows(UserException.class, () -> new Planner(REGISTRY, file, List.of()).plan())
        .getMessage();
  }

  /** The names of a plan's variants, in order. */
  static List<String> names(Plan plan) {
    return plan.variants().stream().map(PlannedVariant::name).toList();
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
