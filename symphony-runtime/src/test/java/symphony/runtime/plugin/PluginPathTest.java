package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.EnvironmentFamily;

/**
 * Tests compatible plugins, and each kind of incompatible plugin, which is refused in one sentence
 * that names the jar.
 */
class PluginPathTest {

  private static final String ROLE = "symphony.api.environment.EnvironmentFamily";

  /** A family named after its module; {@code note()} gives an expression's value. */
  private static final String FAMILY =
      """
      package acme.%1$s;
      import java.util.List;
      import java.util.Optional;
      import symphony.api.environment.Environment;
      import symphony.api.environment.EnvironmentFamily;
      import symphony.api.plugin.Ingredient;
      @Ingredient(name = "acme-%1$s", summary = "s", formula = "f", source = "s")
      %2$s record Family() implements EnvironmentFamily {
        public static String note() { return %3$s; }
        @Override public List<String> tasks() { return List.of(); }
        @Override public Optional<String> missing() { return Optional.empty(); }
        @Override public Environment create(String task) { throw new UnsupportedOperationException(); }
      }
      """;

  @TempDir private Path folder;
  private TestJars jars;

  @BeforeEach
  void makeJars() {
    jars = new TestJars(folder);
  }

  private static Map<String, String> sources(String name, String descriptor, String note) {
    return sources(name, descriptor, "public", note);
  }

  private static Map<String, String> sources(
      String name, String descriptor, String access, String note) {
    return Map.of(
        "module-info.java",
        "module acme.%s { requires symphony.api; %s }".formatted(name, descriptor),
        "acme/" + name + "/Family.java",
        FAMILY.formatted(name, access, note));
  }

  private static String whole(String name) {
    return "exports acme.%1$s; provides %2$s with acme.%1$s.Family;".formatted(name, ROLE);
  }

  /** A library with a class that returns its version. */
  private Path library(String file, String module, String version) throws IOException {
    return jars.jar(
        file,
        version,
        Map.of(
            "module-info.java",
            "module %s { exports lib; }".formatted(module),
            "lib/Version.java",
            "package lib; public class Version { public static String text() { return \"%s\"; } }"
                .formatted(version)));
  }

  private Path using(String name, String file, String module, Path library) throws IOException {
    String descriptor = whole(name) + " requires " + module + ";";
    return jars.jar(file, "1.0.0", sources(name, descriptor, "lib.Version.text()"), library);
  }

  private static String note(Registry registry, String name) throws ReflectiveOperationException {
    Registration<?> found = registry.find(EnvironmentFamily.class, "acme-" + name).orElseThrow();
    return (String) found.type().getMethod("note").invoke(null);
  }

  private static void assertRefused(String sentence, Path... path) {
    PluginException e = assertThrows(PluginException.class, () -> Registry.load(List.of(path)));
    assertEquals(sentence, e.getMessage());
  }

  @Test
  void aPackageThatIsNotExported() throws IOException {
    String descriptor = "provides %s with acme.one.Family;".formatted(ROLE);
    Path jar = jars.jar("one", "1.0.0", sources("one", descriptor, "null"));
    assertRefused(
        ("The plugin %s cannot be used: The module acme.one does not export the package of"
                + " acme.one.Family; add 'exports acme.one;' to its module-info.java.")
            .formatted(jar),
        jar);
  }

  @Test
  void aRecordThatIsNotPublic() throws IOException {
    Path jar = jars.jar("one", "1.0.0", sources("one", "exports acme.one;", "", "null"));
    assertRefused(
        ("The plugin %s cannot be used: The record acme.one.Family is not public; declare it and"
                + " the types around it public.")
            .formatted(jar),
        jar);
  }

  @Test
  void anIngredientThatIsNotProvided() throws IOException {
    Path jar = jars.jar("one", "1.0.0", sources("one", "exports acme.one;", "null"));
    assertRefused(
        ("The plugin %s cannot be used: The module acme.one does not offer acme.one.Family; add"
                + " 'provides symphony.api.environment.EnvironmentFamily with acme.one.Family;' to"
                + " its module-info.java.")
            .formatted(jar),
        jar);
  }

  @Test
  void aModuleThatOffersNothing() throws IOException {
    Path jar =
        jars.jar(
            "idle",
            "1.0.0",
            Map.of("module-info.java", "module acme.idle { requires symphony.api; }"));
    assertRefused(
        ("The plugin %s offers nothing: its module-info has no 'provides' of a role, an agent or an"
                + " environment; see docs/plugins.md.")
            .formatted(jar),
        jar);
  }

  @Test
  void anApiOfAnotherVersion() throws IOException {
    Path api = jars.classes("api", "9.4.0", Map.of("module-info.java", "module symphony.api { }"));
    Path jar =
        jars.jar(
            "old",
            "1.0.0",
            Map.of("module-info.java", "module acme.old { requires symphony.api; }"),
            api);
    String here = EnvironmentFamily.class.getModule().getDescriptor().rawVersion().orElseThrow();
    assertRefused(
        ("The plugin %s (version 1.0.0) was compiled against symphony.api 9.4.0, and this is %s;"
                + " compile it against %s, or use a Symphony of its version.")
            .formatted(jar, here, here),
        jar);
  }

  @Test
  void twoVersionsOfOnePlugin() throws IOException {
    Path older = jars.jar("p/one-1.0.0", "1.0.0", sources("one", whole("one"), "null"));
    Path newer = jars.jar("p/one-1.1.0", "1.1.0", sources("one", whole("one"), "null"));
    assertRefused(
        "The plugin acme.one is present twice: %s (version 1.0.0) and %s (version 1.1.0); remove one of them."
            .formatted(older, newer),
        folder.resolve("p"));
  }

  @Test
  void onePluginNamedTwiceIsOne() throws Exception {
    Path jar = jars.jar("p/one", "1.0.0", sources("one", whole("one"), "\"here\""));
    assertEquals("here", note(Registry.load(List.of(jar, folder.resolve("p"))), "one"));
  }

  @Test
  void eachPluginUsesTheLibraryThatItWasCompiledWith() throws Exception {
    Path first = library("p/lib-1", "lib", "1.0.0");
    Path second = library("p/lib-2", "lib", "2.0.0");
    using("one", "p/one", "lib", first);
    using("two", "p/two", "lib", second);
    Registry registry = Registry.load(List.of(folder.resolve("p")));
    assertEquals("1.0.0", note(registry, "one"));
    assertEquals("2.0.0", note(registry, "two"));
  }

  @Test
  void aFolderInAFolderIsOnePluginWithItsLibraries() throws Exception {
    Path first = library("p/one/lib", "lib", "1.0.0");
    Path second = library("p/two/lib", "lib", "2.0.0");
    using("one", "p/one/plugin", "lib", first);
    using("two", "p/two/plugin", "lib", second);
    Registry registry = Registry.load(List.of(folder.resolve("p")));
    assertEquals("1.0.0", note(registry, "one"));
    assertEquals("2.0.0", note(registry, "two"));
  }

  @Test
  void aLibraryOfWhichNoVersionFits() throws IOException {
    Path first = library("p/lib-1", "lib", "1.0.0");
    Path second = library("p/lib-2", "lib", "2.0.0");
    Path plugin = using("one", "p/one", "lib", library("elsewhere", "lib", "3.0.0"));
    assertRefused(
        ("The plugin %s requires the module lib, which several jars contain: %s (version 1.0.0), %s"
                + " (version 2.0.0); put each plugin with its libraries in a folder of its own.")
            .formatted(plugin, first, second),
        folder.resolve("p"));
  }

  /** The program has a module with the same name. */
  @Test
  void aPluginMayHaveAnotherVersionOfALibraryOfTheProgram() throws Exception {
    Path library = library("p/guava", "com.google.common", "0.9.0");
    using("one", "p/one", "com.google.common", library);
    assertEquals("0.9.0", note(Registry.load(List.of(folder.resolve("p"))), "one"));
  }

  @Test
  void aLibraryWithoutDescriptorServesThePluginThatRequiresIt() throws Exception {
    Path library =
        jars.jar(
            "p/old-lib",
            "",
            Map.of(
                "lib/Version.java",
                "package lib; public class Version { public static String text() { return \"old\"; } }"));
    using("one", "p/one", "old.lib", library);
    assertEquals("old", note(Registry.load(List.of(folder.resolve("p"))), "one"));
  }

  @Test
  void aJarThatIsNoPlugin() throws IOException {
    Path jar = jars.jar("old-lib", "", Map.of("lib/A.java", "package lib; public class A { }"));
    assertRefused(
        ("The jar %s is not a plugin: it has no module-info; remove it, or put it next to the plugin"
                + " that requires the module old.lib.")
            .formatted(jar),
        jar);
    Path module = library("lib", "lib", "1.0.0");
    assertRefused(
        ("The jar %s is not a plugin: its module-info requires nothing of Symphony's; remove it, or"
                + " put it next to the plugin that requires the module lib.")
            .formatted(module),
        module);
  }

  @Test
  void ingredientsWithoutAModule() throws IOException {
    Map<String, String> sources = new HashMap<>(sources("one", whole("one"), "null"));
    Path jar = jars.jar("one", "1.0.0", sources);
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Files.delete(zip.getPath("module-info.class"));
    }
    assertRefused(
        "The plugin %s is not a module: it needs a module-info that provides its ingredients."
            .formatted(jar),
        jar);
  }

  @Test
  void aPluginForANewerJavaIsRefused() throws IOException {
    int here = Runtime.version().feature();
    Path jar = jars.jar("one", "1.0.0", sources("one", whole("one"), "null"));
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path file = zip.getPath("acme/one/Family.class");
      byte[] bytes = Files.readAllBytes(file);
      bytes[7] = (byte) (bytes[7] + 2);
      Files.write(file, bytes);
    }
    assertRefused(
        ("The plugin %s is compiled for Java %d (acme/one/Family.class), and Symphony runs on Java"
                + " %d; compile it with --release %d.")
            .formatted(jar, here + 2, here, here),
        jar);
  }

  @Test
  void aFileThatIsNoJar() throws IOException {
    Path file = Files.writeString(folder.resolve("one.jar"), "text");
    assertRefused(
        "The plugin %s cannot be read as a module: zip END header not found.".formatted(file),
        file);
    Path none = folder.resolve("none.jar");
    assertRefused("The plugin path %s does not exist.".formatted(none), none);
  }

  @Test
  void aMissingLibrary() throws IOException {
    Path plugin = using("one", "one", "lib", library("elsewhere/lib", "lib", "1.0.0"));
    assertRefused(
        "The plugin %s (version 1.0.0) cannot be loaded: Module lib not found, required by acme.one."
            .formatted(plugin),
        plugin);
  }
}
