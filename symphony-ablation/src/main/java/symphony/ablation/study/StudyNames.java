package symphony.ablation.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symphony.api.UserException;
import symphony.runtime.config.Outline;

/** Checks the names of variants, ingredients and axes of the grid in a study file. */
final class StudyNames {

  private static final List<String> STUDY = List.of("symphony", "study");
  private static final Set<String> GIVEN_IN = Set.of("variants", "ingredients", "grid");

  private StudyNames() {}

  /**
   * Refuses a file in which two blocks have the same name, because HOCON would merge them.
   *
   * @param file a study file with valid syntax
   * @throws UserException with all duplicate names
   */
  static void requireDistinct(Path file) {
    Map<List<String>, Integer> lines = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (Outline.Written block : Outline.of(text(file))) {
      Integer first = isNamed(block.path()) ? lines.putIfAbsent(block.path(), block.line()) : null;
      if (first != null) {
        problems.add(problem(file, block, first));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserException(String.join("\n", problems));
    }
  }

  private static boolean isNamed(List<String> path) {
    return path.size() == STUDY.size() + 2
        && path.subList(0, STUDY.size()).equals(STUDY)
        && GIVEN_IN.contains(path.get(STUDY.size()));
  }

  private static String problem(Path file, Outline.Written block, int first) {
    return "%s (%s:%d): a block of this name already exists in line %d; rename one of them, or merge them."
        .formatted(String.join(".", block.path()), file, block.line(), first);
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
