package symphony.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentFamily;

/**
 * The Maven project of a new plugin: one ingredient of a role, one family of environments or one
 * wrapper of them, that builds, passes its tests and trains, as a starting point.
 *
 * @param kind the kind of plugin
 * @param name its name in config files, such as {@code acme-mish}
 */
record PluginProject(PluginKind kind, String name) {

  private static final String VERSION = "1.0.0";

  /**
   * Further settings that a config needs so that the base's other ingredients are compatible with
   * an ingredient of the role.
   */
  private static final Map<String, String> NEEDS =
      Map.of("action-squash", "agent.regularizer.type = none");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  /**
   * Creates a project.
   *
   * @throws UserException if the role does not exist or the name is not valid for an ingredient
   */
  static PluginProject of(String role, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new UserException(
          "'%s' is not a valid plugin name: expected a prefix of your own and a name, in lower-case letters, digits and hyphens, such as acme-mish."
              .formatted(name));
    }
    return new PluginProject(PluginKind.of(role), name);
  }

  /** The role's path, or {@code environment}. */
  String role() {
    return kind.path();
  }

  /**
   * The name of module and package: the prefix, a dot, the rest; an underscore is appended to a
   * Java keyword.
   */
  String packageName() {
    String[] parts = name.split("-", 2);
    return Stream.of(parts[0], parts[1].replace("-", ""))
        .map(part -> SourceVersion.isKeyword(part) ? part + "_" : part)
        .map(part -> Character.isDigit(part.charAt(0)) ? "_" + part : part)
        .collect(Collectors.joining("."));
  }

  /** The name of the record: AcmeMish for acme-mish. */
  String typeName() {
    return Stream.of(name.split("-")).map(PluginProject::sentence).collect(Collectors.joining());
  }

  /** The jar that the project's build creates, relative to its folder. */
  String jar() {
    return "target/%s-%s.jar".formatted(name, VERSION);
  }

  /** The arguments of a command that trains with it. */
  String training() {
    return Stream.of(
            "train base.conf --plugin-path", jar(), kind.argument(name), needs().replace(" ", ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The contents of the project's files, by path. */
  SortedMap<String, String> files() {
    String[] ingredient = template(role() + ".java").split("\n", 2);
    Map<String, String> values = values(defaults(ingredient[0]));
    String sources = "java/" + packageName().replace('.', '/') + "/" + typeName();
    SortedMap<String, String> files = new TreeMap<>();
    files.put("src/main/" + sources + ".java", filled(ingredient[1], values));
    files.put("src/test/" + sources + "Test.java", filled(template("test.java"), values));
    if (kind.isEnvironment()) {
      files.put("src/main/" + sources + "Task.java", filled(template("task.java"), values));
    }
    files.put("src/main/java/module-info.java", filled(template("module-info.java"), values));
    files.put("src/main/resources/reference.conf", filled(template("reference.conf"), values));
    files.put(".gitignore", template("gitignore"));
    for (String name : List.of("pom.xml", "base.conf", "study.conf", "README.md")) {
      files.put(name, filled(template(name), values));
    }
    return files;
  }

  /**
   * The defaults in the first line of a template, {@code // key = value}, in the order of the
   * components.
   */
  private static Map<String, String> defaults(String line) {
    Map<String, String> defaults = new LinkedHashMap<>();
    String[] pair = line.replaceFirst("^//", "").strip().split(" = ");
    if (pair.length == 2) {
      defaults.put(pair[0], pair[1]);
    }
    return defaults;
  }

  private Map<String, String> values(Map<String, String> defaults) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("what", kind.noun());
    values.put("role", role());
    values.put("name", name);
    values.put("noun", kind.article() + " " + kind.noun());
    values.put("Noun", sentence(kind.article()) + " " + kind.noun());
    values.put("package", packageName());
    values.put("path", packageName().replace('.', '/'));
    values.put("group", packageName().split("\\.")[0]);
    values.put("type", typeName());
    values.put("service", kind.service().getName());
    values.put("interface", kind.service().getSimpleName());
    values.put("contract", kind.service().getSimpleName().replaceFirst("Family$", "") + "Contract");
    values.put("api", kind.tensors() ? "symphony.roles" : "symphony.api");
    values.put("arguments", String.join(", ", defaults.values()));
    values.put("block", "symphony." + kind.block() + "." + name);
    values.put(
        "defaults",
        defaults.entrySet().stream()
            .map(entry -> "  %s = %s\n".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining()));
    values.put("version", apiVersion());
    values.put("jar", jar());
    values.put("train", "symphony " + training());
    values.put("dependencies", dependencies());
    values.put(
        "task",
        kind.isEnvironment() ? task() : "task { name = \"Pendulum-v1\", action-limit = task }");
    values.put("question", question());
    values.put("variant", variant());
    return values;
  }

  private static String apiVersion() {
    return Optional.ofNullable(EnvironmentFamily.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElseThrow(() -> new IllegalStateException("the API's module has a version"));
  }

  private String task() {
    return "task = \"%s-v0\"".formatted(typeName());
  }

  private String dependencies() {
    String provided =
        "    <dependency><groupId>org.symphony</groupId><artifactId>%s</artifactId><scope>provided</scope></dependency>"
            .formatted(kind.tensors() ? "symphony-roles" : "symphony-api");
    return kind.tensors()
        ? provided
            + "\n    <dependency><groupId>org.tensorflow</groupId><artifactId>tensorflow-core-native</artifactId><classifier>${tensorflow.classifier}</classifier><scope>test</scope></dependency>"
        : provided;
  }

  private String question() {
    return kind.isEnvironment()
        ? "Does the activation matter on %s-v0?".formatted(typeName())
        : "What is %s worth on Pendulum-v1?".formatted(name);
  }

  private String variant() {
    if (kind.isEnvironment()) {
      return "relu { agent.activation.type = relu }";
    }
    String chosen = kind.setting(name);
    return "%s { %s }".formatted(name, needs().isEmpty() ? chosen : chosen + ", " + needs());
  }

  private String needs() {
    return NEEDS.getOrDefault(role(), "");
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String template(String name) {
    String path = "templates/" + name + ".txt";
    try (InputStream in = PluginProject.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program brings " + path, e);
    }
  }

  private static String filled(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }
}
