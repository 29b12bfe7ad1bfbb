package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {

  private static final String NEED = "package need; public class Need { public int n = %d; }";

  @TempDir Path folder;

  @Test
  void theVersionDependsOnContentsAndNotOnPackingOrTime() throws IOException {
    Path classes = compile("one", "module need { exports need; }", "need/Need", NEED.formatted(1));
    Path other = compile("two", "module need { exports need; }", "need/Need", NEED.formatted(2));
    String version = version("need", classes);
    assertTrue(version.matches("[0-9a-f]{64}"), version);
    assertEquals(version, version("need", jar(classes, "1999-12-31T00:00:00Z")));
    assertEquals(version, version("need", jar(classes, "2024-02-02T00:00:00Z")));
    assertNotEquals(version, version("need", other));
  }

  @Test
  void theVersionDependsOnRequiredModules() throws IOException {
    Path one = compile("one", "module need { exports need; }", "need/Need", NEED.formatted(1));
    Path two = compile("two", "module need { exports need; }", "need/Need", NEED.formatted(2));
    Path top =
        compile(
            "top", "module top { requires need; }", "top/Top", "package top; class Top {}", one);
    assertNotEquals(version("top", top, one), version("top", top, two));
    assertEquals(version("top", top, one), version("top", top, jar(one, "2024-02-02T00:00:00Z")));
  }

  @Test
  void theRuntimeHasAVersion() {
    Module runtime = CodeVersion.class.getModule();
    assertEquals(CodeVersion.of(Set.of(runtime)), CodeVersion.of(List.of(runtime, runtime)));
  }

  private Path compile(String name, String module, String type, String source, Path... path)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve(name + "-src"));
    Path classes = folder.resolve(name);
    Path declaration = Files.writeString(sources.resolve("module-info.java"), module);
    Path file = sources.resolve(type + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
    for (Path entry : path) {
      arguments.addAll(List.of("--module-path", entry.toString()));
    }
    arguments.addAll(List.of(declaration.toString(), file.toString()));
    run("javac", arguments);
    return classes;
  }

  private Path jar(Path classes, String time) {
    Path jar = folder.resolve(classes.getFileName() + time.substring(0, 4) + ".jar");
    run(
        "jar",
        List.of(
            "--create", "--date", time, "--file", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  private static void run(String tool, List<String> arguments) {
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, status, tool);
  }

  private static String version(String module, Path... path) {
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(module));
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
    return CodeVersion.of(Set.of(layer.findModule(module).orElseThrow()));
  }
}
