package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symphony.api.UserException;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Experimental;

/**
 * Compares the public interface for plugins with the recorded one, line by line. A line that is
 * removed or changed breaks plugins, unless it is experimental; the next version is then a new
 * minor one (before 1.0) or major one. Renew the record with {@code
 * -Dsymphony.write-interface=true}; the difference of the file between two tags is what changed
 * between two versions.
 */
class PublicInterfaceTest {

  private static final Path RECORD =
      Path.of("src/test/resources/symphony/testkit/public-interface.txt");

  @Test
  void changesOfThePublicInterfaceAreRecorded() throws IOException {
    Set<String> now = new TreeSet<>();
    for (Class<?> type : List.of(UserException.class, GraphScope.class, GraphContract.class)) {
      now.addAll(lines(type));
    }
    if (Boolean.getBoolean("symphony.write-interface")) {
      Files.createDirectories(RECORD.getParent());
      Files.write(RECORD, now);
    }
    Set<String> recorded = new TreeSet<>(Files.readAllLines(RECORD));
    assertEquals(
        "",
        difference(recorded, now),
        "The public interface changed. If that is meant, run this test with"
            + " -Dsymphony.write-interface=true, and note under Changed in CHANGELOG.md what"
            + " plugin authors must do.");
  }

  private static String difference(Set<String> before, Set<String> now) {
    return Stream.concat(
            before.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
            now.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
        .collect(Collectors.joining("\n"));
  }

  /** Every public type, field, constructor and method of the packages that a module exports. */
  private static List<String> lines(Class<?> inside) throws IOException {
    Set<String> exported =
        Descriptors.of(inside).exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    List<String> lines = new ArrayList<>();
    for (String name : classes(inside)) {
      int end = name.lastIndexOf('.');
      if (end > 0 && exported.contains(name.substring(0, end)) && isPublic(load(name))) {
        describe(load(name), lines);
      }
    }
    return lines;
  }

  private static List<String> classes(Class<?> inside) throws IOException {
    try {
      Path place = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
      ModuleReference module = ModuleFinder.of(place).findAll().iterator().next();
      try (ModuleReader reader = module.open();
          Stream<String> files = reader.list()) {
        return files
            .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
            .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
            .sorted()
            .toList();
      }
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicInterfaceTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(name, e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static void describe(Class<?> type, List<String> lines) {
    String mark = isExperimental(type) ? "experimental " : "";
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(parent -> parent.getTypeName())
            .filter(parent -> !parent.equals("java.lang.Object"))
            .sorted()
            .collect(Collectors.joining(", "));
    lines.add(mark + type.toGenericString() + (parents.isEmpty() ? "" : " is " + parents));
    for (Field field : type.getDeclaredFields()) {
      add(mark, field, field, field.toGenericString(), lines);
    }
    Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .forEach(made -> add(mark, made, made, made.toGenericString(), lines));
  }

  private static void add(
      String mark, Member member, AnnotatedElement element, String words, List<String> lines) {
    boolean offered = (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    if (offered && !member.isSynthetic()) {
      lines.add((mark.isEmpty() && isExperimental(element) ? "experimental " : mark) + words);
    }
  }

  private static boolean isExperimental(AnnotatedElement element) {
    return element.isAnnotationPresent(Experimental.class)
        || element instanceof Class<?> type
            && type.getEnclosingClass() != null
            && isExperimental(type.getEnclosingClass());
  }
}
