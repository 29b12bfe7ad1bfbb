import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites every Java source of the project with google-java-format. The build starts it
 * as a single source file on the JDK that compiles the project, because the formatter parses with
 * the compiler of the JVM that runs it, and Maven itself may run on an older one.
 *
 * <p>Usage: {@code Format check|apply FOLDER}; {@code check} exits with 1 and names the files.
 */
final class Format {

  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    List<Path> wrong = new ArrayList<>();
    for (Path source : sources(Path.of(args[1]))) {
      String text = Files.readString(source);
      String formatted = format(text);
      if (!formatted.equals(text)) {
        wrong.add(source);
        if (apply) {
          Files.writeString(source, formatted);
        }
      }
    }
    wrong.forEach(
        source -> System.err.println((apply ? "Formatted " : "Not formatted: ") + source));
    if (!apply && !wrong.isEmpty()) {
      System.err.println("Run: mvn -Pformat validate");
      System.exit(1);
    }
  }

  private static String format(String text) throws Exception {
    String ordered =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }

  /** Java sources outside of build output. */
  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(
              file ->
                  !inside(root.relativize(file), "target")
                      && !inside(root.relativize(file), ".git"))
          .sorted()
          .toList();
    }
  }

  private static boolean inside(Path file, String folder) {
    for (Path part : file) {
      if (part.toString().equals(folder)) {
        return true;
      }
    }
    return false;
  }
}
