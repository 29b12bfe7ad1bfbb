package symphony.runtime.config;

import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.api.environment.EnvironmentFamily;
import symphony.runtime.plugin.Suggestions;

/** Finds the family of environments that a task belongs to. */
final class TaskReader {

  private final Problems problems;

  TaskReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The one family that offers a task.
   *
   * @param name the value at {@code symphony.task.name}
   */
  Optional<Selected<EnvironmentFamily>> family(
      String task, ConfigValue name, Map<String, Selected<EnvironmentFamily>> families) {
    List<Selected<EnvironmentFamily>> offering = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Selected<EnvironmentFamily> family : families.values()) {
      List<String> tasks = family.instance().tasks();
      known.addAll(tasks);
      if (tasks.stream().anyMatch(offered -> matches(task, offered))) {
        offering.add(family);
      }
    }
    if (offering.size() == 1) {
      return Optional.of(offering.getFirst());
    }
    problems.add(
        "symphony.task",
        name,
        offering.isEmpty() ? unknown(task, known) : contested(task, offering));
    return Optional.empty();
  }

  private static boolean matches(String task, String offered) {
    return offered.endsWith(":")
        ? task.startsWith(offered) && task.length() > offered.length()
        : task.equals(offered);
  }

  private static String unknown(String task, List<String> known) {
    String hint = Suggestions.didYouMean(task, known);
    return "no task named '%s'%s Known: %s"
        .formatted(
            task, hint.isEmpty() ? "." : hint, String.join(", ", known.stream().sorted().toList()));
  }

  private static String contested(String task, List<Selected<EnvironmentFamily>> offering) {
    return "the task '%s' is offered by several modules: %s; remove all but one"
        .formatted(
            task,
            String.join(", ", offering.stream().map(c -> c.registration().toString()).toList()));
  }
}
