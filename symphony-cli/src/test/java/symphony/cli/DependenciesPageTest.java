package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the page of dependencies lists exactly the jars of a build. */
class DependenciesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "dependencies.md");
  private static final Path MODULES = Path.of("target", "modules");

  @Test
  void pageListsEveryShippedJar() throws IOException {
    assumeTrue(Files.isDirectory(MODULES), "the program is not packaged yet");

    assertEquals(shipped(), named());
  }

  private static SortedSet<String> shipped() throws IOException {
    try (Stream<Path> jars = Files.list(MODULES)) {
      SortedSet<String> names = new TreeSet<>();
      jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.startsWith("symphony-"))
          .map(name -> name.replaceFirst("(-linux-x86_64)?\\.jar$", ""))
          .forEach(names::add);
      return names;
    }
  }

  private static SortedSet<String> named() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    List<String> rows =
        Files.readAllLines(PAGE).stream().takeWhile(line -> !line.startsWith("Inside")).toList();
    for (String row : rows) {
      String[] cells = row.split(" *\\| *");
      if (cells.length == 5 && cells[2].matches("\\d.*")) {
        artifacts(cells[1]).forEach(artifact -> names.add(artifact + "-" + cells[2]));
      }
    }
    return names;
  }

  /** Expands {@code a-b-c, -d}, which is short for {@code a-b-c, a-b-d}. */
  private static List<String> artifacts(String cell) {
    List<String> artifacts = new ArrayList<>();
    for (String name : cell.split(", ")) {
      artifacts.add(name.startsWith("-") ? stem(artifacts.getFirst()) + name : name);
    }
    return artifacts;
  }

  private static String stem(String first) {
    return first.replaceFirst("-(arrays|client-api|descriptive)$", "");
  }
}
