package symphony.ablation.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import symphony.api.UserException;
import symphony.report.analysis.Measure;
import symphony.runtime.config.ConfigSource;

/** Refuses studies whose parts contradict each other. */
final class Consistency {

  private static final String TASK = "symphony.task.name";
  private static final String TASKS = "symphony.study.tasks";

  private Consistency() {}

  /**
   * Checks that settings by task name the study's tasks, and that its primary measure can be
   * computed.
   *
   * @throws UserException that names what is wrong
   */
  static void check(StudyConfig study, List<String> tasks) {
    requireTasks("thresholds", study.thresholds().keySet(), tasks);
    requireTasks("failed-as", study.failedAs().keySet(), tasks);
    requireTasks("normalization", study.normalization().keySet(), tasks);
    Set<String> without = new TreeSet<>(tasks);
    study.thresholds().entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .forEach(entry -> without.remove(entry.getKey()));
    if (study.primary().equals(Measure.STEPS_TO_THRESHOLD.key()) && !without.isEmpty()) {
      throw new UserException(
          "symphony.study.primary is %s, but %s has no threshold; give it one as symphony.study.thresholds { %s = [RETURN] }."
              .formatted(study.primary(), without.iterator().next(), without.iterator().next()));
    }
  }

  private static void requireTasks(String block, Set<String> named, List<String> tasks) {
    for (String task : named) {
      if (!tasks.contains(task)) {
        throw new UserException(
            "symphony.study.%s names the task %s, but the study's tasks are %s."
                .formatted(block, task, String.join(", ", tasks)));
      }
    }
  }

  /**
   * Checks that a variant does not set what the study sets for all variants. A whole config that it
   * includes may set the number of steps, which the study overrides.
   *
   * @throws UserException that names what both set
   */
  static void check(VariantSpec variant, ConfigSource base, StudyConfig study) {
    ConfigSource changed = variant.beyondIncludes().over(base);
    Map<String, String> ours = ours(study);
    ours.put(TASK, TASKS);
    ours.forEach(
        (key, setter) -> {
          if (!changed.text(key).equals(base.text(key))) {
            throw new UserException(
                "it sets %s, which the study sets for all by %s; remove one of them."
                    .formatted(key, setter));
          }
        });
  }

  /**
   * Checks that the command line does not set what only a study may set; it may set the number of
   * steps.
   *
   * @throws UserException that names the key to use instead
   */
  static void check(ConfigSource defaults, List<String> overrides) {
    ConfigSource changed = defaults.with("command line", overrides);
    ours()
        .forEach(
            (key, setter) -> {
              if (!changed.text(key).equals(defaults.text(key))) {
                throw commandLine(key, setter);
              }
            });
  }

  /**
   * Checks that the command line does not set the task if the study names its tasks.
   *
   * @throws UserException that names the key to use instead
   */
  static void checkTask(ConfigSource defaults, List<String> overrides) {
    if (!defaults.with("command line", overrides).text(TASK).equals(defaults.text(TASK))) {
      throw commandLine(TASK, TASKS);
    }
  }

  private static UserException commandLine(String key, String setter) {
    return new UserException(
        "The command line sets %s, which a study sets for each of its runs by %s; set that instead."
            .formatted(key, setter));
  }

  private static Map<String, String> ours() {
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put("symphony.training.seeds", "symphony.study.seeds");
    ours.put("symphony.run.output", "symphony.study.output");
    ours.put("symphony.run.variant", "the variant's name");
    return ours;
  }

  private static Map<String, String> ours(StudyConfig study) {
    Map<String, String> ours = ours();
    if (study.budget().steps().isPresent()) {
      ours.put("symphony.training.steps", "symphony.study.budget.steps");
    }
    return ours;
  }
}
