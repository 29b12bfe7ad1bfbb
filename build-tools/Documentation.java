import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Writes one module's Javadoc pages. The build starts it as a single source file on the JDK that
 * compiles the project, because Maven's plugin reads compiled module descriptors with the JVM that
 * runs Maven, and an older one cannot read those of JDK 25. A warning fails the build.
 *
 * <p>Usage: {@code Documentation FOLDER_OF_MODULE MODULE_PATH}; the pages go to {@code
 * target/documentation}.
 */
final class Documentation {

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], "src", "main", "java");
    List<String> sources = Files.exists(folder) ? sources(folder) : List.of();
    if (sources.size() < 2) {
      return; // a descriptor alone, of packages that a library fills
    }
    List<String> words = new ArrayList<>();
    words.addAll(List.of("-quiet", "-notimestamp", "-Werror", "-Xdoclint:all,-missing"));
    words.addAll(
        List.of(
            "-encoding", "UTF-8", "-d", Path.of(args[0], "target", "documentation").toString()));
    words.addAll(List.of("--module-path", args[1]));
    words.addAll(sources);
    ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
    System.exit(javadoc.run(System.out, System.err, words.toArray(String[]::new)));
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted().toList();
    }
  }
}
