package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.ablation.study.Planner;
import symphony.api.UserException;
import symphony.api.agent.AgentFactory;
import symphony.runtime.plugin.Registry;

/** The project that {@code new-plugin} writes for each role, built as its own build would. */
class NewPluginTest {

  @TempDir private static Path folder;
  private static List<PluginProject> projects;
  private static Path classes;

  /** Writes a project for every role, compiles and packs them all, once. */
  @BeforeAll
  static void writeAndCompile() throws IOException {
    projects = PluginKind.ALL.stream().map(NewPluginTest::project).toList();
    for (PluginProject project : projects) {
      for (var file : project.files().entrySet()) {
        Path path = place(project).resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    classes = folder.resolve("classes");
    compileModules();
    compileTests();
    projects.forEach(NewPluginTest::pack);
  }

  private static PluginProject project(PluginKind kind) {
    return new PluginProject(kind, "acme-" + kind.path().replace('.', '-'));
  }

  private static Path place(PluginProject project) {
    return folder.resolve(project.name());
  }

  private static void compileModules() {
    List<String> arguments =
        new ArrayList<>(List.of("-Xlint:all,-exports,-module,-requires-automatic"));
    arguments.addAll(List.of("-Werror", "-d", classes.toString(), "--module-path", modulePath()));
    for (PluginProject project : projects) {
      Path sources = place(project).resolve("src/main/java");
      arguments.add("--module-source-path");
      arguments.add(project.packageName() + "=" + sources);
    }
    arguments.add("-m");
    arguments.add(
        projects.stream().map(PluginProject::packageName).collect(Collectors.joining(",")));
    run("javac", arguments);
  }

  private static void compileTests() throws IOException {
    String own =
        projects.stream()
            .map(project -> classes.resolve(project.packageName()).toString())
            .collect(Collectors.joining(File.pathSeparator));
    String classPath =
        String.join(File.pathSeparator, own, modulePath(), System.getProperty("java.class.path"));
    List<String> arguments =
        new ArrayList<>(List.of("-d", folder.resolve("tests").toString(), "-cp", classPath));
    for (PluginProject project : projects) {
      try (Stream<Path> files = Files.walk(place(project).resolve("src/test"))) {
        files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
      }
    }
    run("javac", arguments);
  }

  private static String modulePath() {
    return ModuleLayer.boot().configuration().modules().stream()
        .map(module -> module.reference().location())
        .flatMap(Optional::stream)
        .filter(place -> place.getScheme().equals("file"))
        .map(place -> Path.of(place).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void run(String tool, List<String> arguments) {
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, status, tool);
  }

  private static Path jar(PluginProject project) {
    return place(project).resolve(project.jar());
  }

  private static void pack(PluginProject project) {
    Path jar = jar(project);
    assertTrue(jar.getParent().toFile().mkdirs(), "a new folder");
    run(
        "jar",
        List.of(
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.resolve(project.packageName()).toString(),
            ".",
            "-C",
            place(project).resolve("src/main/resources").toString(),
            "."));
  }

  @TestFactory
  Stream<DynamicTest> passesTheContractOfItsRole() {
    return DynamicTest.stream(projects.stream(), PluginProject::role, NewPluginTest::passes);
  }

  private static void passes(PluginProject project) throws Throwable {
    URL[] path = {
      url(classes.resolve(project.packageName())), url(folder.resolve("tests")),
    };
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getSystemClassLoader())) {
      Class<?> type = loader.loadClass(project.packageName() + "." + project.typeName() + "Test");
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object contract = constructor.newInstance();
      int count = 0;
      for (Class<?> from = type; from != Object.class; from = from.getSuperclass()) {
        for (Method method : from.getDeclaredMethods()) {
          if (method.isAnnotationPresent(TestFactory.class)) {
            method.setAccessible(true);
            for (DynamicTest test :
                ((Stream<?>) method.invoke(contract)).map(DynamicTest.class::cast).toList()) {
              test.getExecutable().execute();
              count++;
            }
          }
        }
      }
      assertTrue(count >= 5, count + " tests ran");
    }
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }

  @TestFactory
  Stream<DynamicTest> hasAStudyThatComparesItWithOurs() {
    Registry registry = Registry.load(projects.stream().map(NewPluginTest::jar).toList());
    return DynamicTest.stream(
        projects.stream(),
        PluginProject::role,
        project ->
            assertEquals(
                12,
                new Planner(registry, place(project).resolve("study.conf"), List.of())
                    .plan()
                    .cells()
                    .size()));
  }

  /** One of each kind, by the words of its README, but for 30 steps. */
  @ParameterizedTest
  @ValueSource(strings = {"activation", "action-squash", "environment.wrapper", "environment"})
  void trains(String path) {
    PluginProject project = project(PluginKind.of(path));
    String words =
        project
            .training()
            .replace("'", "")
            .replace("base.conf", place(project).resolve("base.conf").toString())
            .replace(project.jar(), jar(project).toString());
    List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
    arguments.addAll(
        List.of(
            "run.output=" + folder.resolve("runs"),
            "training.steps=30",
            "agent.batch=8",
            "agent.warm-start.repeat.steps=20",
            "agent.warm-start.repeat.repetitions=1",
            "evaluation.every=30",
            "evaluation.episodes=1"));
    assertEquals(0, SymphonyCommand.execute(arguments.toArray(String[]::new)));
  }

  /** There is no template for kinds of agent, because these are the whole learner. */
  @Test
  void isThereForAllThatThePluginsOfARunAreAskedFor() {
    Set<String> services = new TreeSet<>(Registry.class.getModule().getDescriptor().uses());
    services.remove(AgentFactory.class.getName());
    assertEquals(
        services,
        PluginKind.ALL.stream()
            .map(kind -> kind.service().getName())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void isWrittenByTheCommandAndNeverOverAnother() throws IOException {
    Path place = folder.resolve("by-command");
    assertEquals(
        0,
        SymphonyCommand.execute(
            "new-plugin", "activation", "acme-mish", "--folder", place.toString()));
    assertTrue(Files.readString(place.resolve("pom.xml")).contains("symphony-plugin-parent"));
    assertFalse(
        Files.readString(place.resolve("README.md")).contains("${"), "every place is filled");
    assertEquals(
        2,
        SymphonyCommand.execute(
            "new-plugin", "activation", "acme-mish", "--folder", place.toString()));
  }

  @Test
  void namesAreChecked() {
    assertEquals(
        "'mish' is not a valid plugin name: expected a prefix of your own and a name, in "
            + "lower-case letters, digits and hyphens, such as acme-mish.",
        assertThrows(UserException.class, () -> PluginProject.of("activation", "mish"))
            .getMessage());
    assertTrue(
        assertThrows(UserException.class, () -> PluginProject.of("activator", "acme-mish"))
            .getMessage()
            .startsWith("There is no role 'activator' for a plugin; expected one of network, "));
    assertEquals("acme.default_", PluginProject.of("activation", "acme-default").packageName());
    assertEquals("acme.twowords", PluginProject.of("activation", "acme-two-words").packageName());
    assertEquals("AcmeTwoWords", PluginProject.of("activation", "acme-two-words").typeName());
  }

  @Test
  void theParentHasTheVersionsOfTheProject() throws IOException {
    String project = Files.readString(Path.of("..", "pom.xml"));
    String parent = Files.readString(Path.of("..", "symphony-plugin-parent", "pom.xml"));
    for (String property :
        List.of("tensorflow.version", "tensorflow.classifier", "junit.version")) {
      assertEquals(element(project, property), element(parent, property), property);
    }
    String version = element(project, "version");
    assertEquals(version, element(parent, "version"));
    assertEquals(version, element(parent, "symphony.version"));
  }

  private static String element(String xml, String name) {
    Matcher found =
        Pattern.compile("<%1$s>([^<]*)</%1$s>".formatted(Pattern.quote(name))).matcher(xml);
    assertTrue(found.find(), name);
    return found.group(1);
  }
}
