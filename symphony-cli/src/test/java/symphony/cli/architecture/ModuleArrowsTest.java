package symphony.cli.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the dependencies between the modules in the compiled descriptors. */
class ModuleArrowsTest {

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "symphony.api", Set.of(),
          "symphony.roles", Set.of("symphony.api"),
          "symphony.testkit", Set.of("symphony.roles"),
          "symphony.tf", Set.of("symphony.roles"),
          "symphony.envs", Set.of("symphony.api"),
          "symphony.record", Set.of("symphony.api"),
          "symphony.report", Set.of("symphony.record"),
          "symphony.runtime", Set.of("symphony.record", "symphony.roles"),
          "symphony.ablation", Set.of("symphony.report", "symphony.runtime"),
          "symphony.cli", Set.of("symphony.ablation"));

  /** Modules whose packages have the name of another module. */
  private static final Map<String, String> NAMED_AFTER = Map.of("symphony.roles", "symphony.api");

  @Test
  void dependenciesPointOnlyDown() {
    MAY_KNOW.forEach(
        (module, allowed) -> {
          Set<String> known = new TreeSet<>();
          descriptor(module).requires().stream()
              .map(ModuleDescriptor.Requires::name)
              .filter(MAY_KNOW::containsKey)
              .forEach(known::add);
          assertTrue(allowed.containsAll(known), module + " knows " + known);
        });
  }

  @Test
  void theApiRequiresNothing() {
    assertEquals(Set.of("java.base"), reachable("symphony.api"));
  }

  @Test
  void rolesRequireOnlyTensorFlow() {
    assertEquals(
        Set.of("java.base", "symphony.api", "tensorflow"),
        atRunTime("symphony.roles").stream()
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet()));
  }

  @Test
  void reportsAndEnvironmentsRequireNeitherTensorFlowNorTheCommandLine() {
    for (String module : List.of("symphony.report", "symphony.envs")) {
      Set<String> needed = reachable(module);
      assertFalse(needed.contains("tensorflow"), module + " needs " + needed);
      assertFalse(needed.contains("info.picocli"), module + " needs " + needed);
      assertFalse(needed.contains("symphony.runtime"), module + " needs " + needed);
    }
  }

  @Test
  void commandsAreOnlyInTheCommandLine() {
    for (String module : MAY_KNOW.keySet()) {
      assertEquals(
          module.equals("symphony.cli"), reachable(module).contains("info.picocli"), module);
    }
  }

  /** Modules with annotations for the compiler are omitted. */
  private static List<ModuleDescriptor.Requires> atRunTime(String module) {
    return descriptor(module).requires().stream()
        .filter(
            required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .toList();
  }

  /** The modules that a module requires, directly or through our modules. */
  private static Set<String> reachable(String module) {
    Set<String> found = new TreeSet<>();
    for (ModuleDescriptor.Requires required : atRunTime(module)) {
      found.add(required.name());
      if (MAY_KNOW.containsKey(required.name())) {
        found.addAll(reachable(required.name()));
      }
    }
    return found;
  }

  @Test
  void injectionAndConfigFilesAreUsedOnlyInTheRuntime() {
    for (String module : MAY_KNOW.keySet()) {
      if (!module.equals("symphony.runtime")) {
        Set<String> required =
            descriptor(module).requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toSet());
        assertFalse(required.contains("com.google.guice"), module);
        assertFalse(required.contains("typesafe.config"), module);
      }
    }
  }

  @Test
  void everyPackageStartsWithItsModulesName() {
    for (String module : MAY_KNOW.keySet()) {
      String name = NAMED_AFTER.getOrDefault(module, module);
      descriptor(module).packages().forEach(p -> assertTrue(p.startsWith(name), p));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "symphony.api",
        "symphony.roles",
        "symphony.testkit",
        "symphony.tf",
        "symphony.envs",
        "symphony.record",
        "symphony.report",
        "symphony.runtime",
        "symphony.ablation",
        "symphony.cli"
      })
  void exportsOfModulesChangeOnlyOnPurpose(String module) throws IOException {
    Path committed = Path.of("src/test/resources/architecture", module + ".txt");
    String now = describe(descriptor(module));
    if (Boolean.getBoolean("symphony.update")) {
      Files.writeString(committed, now);
    }
    assertEquals(
        Files.readString(committed),
        now,
        "if this is meant, run the test with -Dsymphony.update=true and commit " + committed);
  }

  private static ModuleDescriptor descriptor(String module) {
    String folder = module.replace('.', '-');
    Path classes = Path.of("..", folder, "target", "classes");
    return ModuleFinder.of(classes).find(module).orElseThrow().descriptor();
  }

  private static String describe(ModuleDescriptor module) {
    StringBuilder text = new StringBuilder(module.name()).append('\n');
    line(
        text, "requires", module.requires().stream().map(r -> modifiers(r.modifiers()) + r.name()));
    line(text, "exports", module.exports().stream().map(e -> e.source() + to(e.targets())));
    line(text, "opens", module.opens().stream().map(o -> o.source() + to(o.targets())));
    line(text, "uses", module.uses().stream());
    module.provides().stream()
        .sorted()
        .forEach(p -> line(text, "provides " + p.service() + " with", p.providers().stream()));
    return text.toString();
  }

  private static void line(StringBuilder text, String word, Stream<String> entries) {
    entries.sorted().forEach(entry -> text.append(word).append(' ').append(entry).append('\n'));
  }

  private static String modifiers(Set<ModuleDescriptor.Requires.Modifier> modifiers) {
    return modifiers.stream()
        .filter(m -> m != ModuleDescriptor.Requires.Modifier.MANDATED)
        .map(m -> m.name().toLowerCase(Locale.ROOT) + " ")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String to(Set<String> targets) {
    return targets.isEmpty() ? "" : " to " + String.join(", ", new TreeSet<>(targets));
  }
}
