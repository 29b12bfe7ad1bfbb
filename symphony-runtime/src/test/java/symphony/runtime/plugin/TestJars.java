package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles and packs small modules in a folder. */
record TestJars(Path folder) {

  /**
   * Packs a jar.
   *
   * @param version of the module
   * @param sources by the name of the file, such as {@code acme/Wave.java}
   * @param modules that it is compiled with, jars or folders of classes, before the program's own
   */
  Path jar(String name, String version, Map<String, String> sources, Path... modules)
      throws IOException {
    Path classes = classes(name, version, sources, modules);
    Path jar = folder.resolve(name + ".jar");
    Files.createDirectories(jar.getParent());
    run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  /** The same, not packed. */
  Path classes(String name, String version, Map<String, String> sources, Path... modules)
      throws IOException {
    Path source = Files.createDirectories(folder.resolve("src").resolve(name));
    Path classes = folder.resolve("classes").resolve(name);
    List<String> compile = new ArrayList<>(List.of("-d", classes.toString()));
    compile.addAll(List.of("--module-path", modulePath(modules)));
    if (sources.containsKey("module-info.java")) {
      compile.addAll(List.of("--module-version", version));
    }
    for (Map.Entry<String, String> entry : sources.entrySet()) {
      Path file = source.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      compile.add(Files.writeString(file, entry.getValue()).toString());
    }
    run("javac", compile);
    return classes;
  }

  static String modulePath(Path... first) {
    Stream<String> own =
        ModuleLayer.boot().configuration().modules().stream()
            .map(module -> module.reference().location())
            .flatMap(Optional::stream)
            .filter(place -> place.getScheme().equals("file"))
            .map(place -> Path.of(place).toString());
    return Stream.concat(Stream.of(first).map(Path::toString), own)
        .collect(Collectors.joining(File.pathSeparator));
  }

  static void run(String tool, List<String> arguments) {
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, status, tool);
  }
}
