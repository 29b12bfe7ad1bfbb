package symphony.cli;

import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Keys;
import symphony.runtime.plugin.Registration;

/** The description of one ingredient. */
record IngredientCard<T extends Pluggable>(
    Role<T> role, Registration<T> registration, ConfigSource defaults) {

  /** The wrappers of {@code symphony.environment.wrappers}; any number of them may be selected. */
  static final Role<EnvironmentWrapper> WRAPPER =
      new Role<>(
          "environment.wrapper",
          EnvironmentWrapper.class,
          "what is between the environment and the agent");

  /** One parameter of the config. */
  private record Setting(String key, String type, String fallback, String range, String meaning) {}

  private String path() {
    return (role.equals(WRAPPER) ? "symphony." : "symphony.agent.") + role.path();
  }

  /** Whether the modules' defaults select it. */
  boolean isDefault() {
    return defaults
        .text(path() + ".type")
        .filter(t -> t.equals(Keys.quoted(registration.name())))
        .isPresent();
  }

  private List<Setting> settings() {
    return Arrays.stream(registration.type().getRecordComponents()).map(this::setting).toList();
  }

  private Setting setting(RecordComponent component) {
    String key = Keys.of(component.getName());
    Parameter parameter = component.getAnnotation(Parameter.class);
    return new Setting(
        key,
        typeName(component.getGenericType()),
        defaults.text(path() + "." + registration.name() + "." + key).orElse(""),
        parameter == null ? "" : parameter.range(),
        parameter == null ? "" : parameter.value());
  }

  private static String typeName(Type type) {
    if (type instanceof Class<?> raw) {
      return raw.isEnum() ? String.join("|", Keys.constants(raw)) : Keys.of(raw.getSimpleName());
    }
    return type.getTypeName().replaceAll("[a-z.]+\\.", "").toLowerCase(Locale.ROOT);
  }

  /** The line of a config that selects it. */
  private String choice() {
    return role.equals(WRAPPER)
        ? "%ss = [%s]".formatted(path(), registration.name())
        : "%s.type = %s".formatted(path(), registration.name());
  }

  void print(PrintWriter out) {
    out.println(
        "%s   (module %s%s)"
            .formatted(choice(), registration.module(), isDefault() ? ", the default" : ""));
    print(registration.description(), role.shapes(), out);
    instance()
        .ifPresent(
            made -> {
              capabilities("Gives:   ", made.gives(), out);
              capabilities("Needs:   ", made.needs(), out);
            });
    List<List<String>> rows = new ArrayList<>();
    for (Setting s : settings()) {
      rows.add(List.of(s.key(), s.type(), s.fallback(), s.range(), s.meaning()));
    }
    out.println();
    if (rows.isEmpty()) {
      out.println("It has no parameters.");
    } else {
      new TextTable(List.of("parameter", "type", "default", "range", "meaning"), rows).print(out);
    }
  }

  /**
   * The ingredient with its default parameters; empty for wrappers of environments, which have no
   * capabilities.
   */
  private Optional<T> instance() {
    return role.equals(WRAPPER) ? Optional.empty() : defaults.ingredient(role, registration);
  }

  private static void capabilities(String label, Set<Capability> which, PrintWriter out) {
    if (!which.isEmpty()) {
      out.println(label + Roles.inWords(which));
    }
  }

  private static List<String> words(Set<Capability> which) {
    return which.stream().map(Capability::what).sorted().toList();
  }

  private static void print(Ingredient ingredient, String shapes, PrintWriter out) {
    out.println();
    out.println(ingredient.summary());
    out.println("Formula: " + ingredient.formula());
    if (!shapes.isEmpty()) {
      out.println("Shapes:  " + shapes);
    }
    out.println("Source:  " + ingredient.source());
    if (!ingredient.differs().isEmpty()) {
      out.println("Differs: " + ingredient.differs());
    }
    if (ingredient.neutral()) {
      out.println("It gives the role no effect.");
    }
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role.path());
    json.put("shapes", role.shapes());
    json.put("name", registration.name());
    json.put("module", registration.module());
    json.put("default", isDefault());
    Ingredient ingredient = registration.description();
    json.put("summary", ingredient.summary());
    json.put("formula", ingredient.formula());
    json.put("source", ingredient.source());
    json.put("differs", ingredient.differs());
    json.put("neutral", ingredient.neutral());
    json.put("gives", instance().map(made -> words(made.gives())).orElse(List.of()));
    json.put("needs", instance().map(made -> words(made.needs())).orElse(List.of()));
    json.put("parameters", settings().stream().map(IngredientCard::json).toList());
    return json;
  }

  private static Map<String, Object> json(Setting setting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", setting.key());
    json.put("type", setting.type());
    json.put("default", setting.fallback());
    json.put("range", setting.range());
    json.put("meaning", setting.meaning());
    return json;
  }
}
