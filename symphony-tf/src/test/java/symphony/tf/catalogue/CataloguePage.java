package symphony.tf.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.tf.catalogue.BundledIngredients.Bundled;

/** The page that lists every bundled ingredient, and its pictures, by file name. */
final class CataloguePage {

  private static final String PAGE = "ingredients.md";
  private static final String PICTURES = "ingredients/";

  private final ReferenceDefaults defaults = ReferenceDefaults.read();
  private final StringBuilder page = new StringBuilder();
  private final Map<String, String> files = new TreeMap<>();

  /** All files, relative to the documentation's folder. */
  Map<String, String> files() {
    page.append(
        """
        # Ingredients

        Every ingredient that Symphony bundles, with its parameters and their defaults. This page and
        its pictures are generated from the ingredients themselves; a test fails when they are stale
        and says how to write them again.

        A config file swaps one in by its name, for example `symphony.agent.activation.type = silu`;
        `symphony ingredients ROLE NAME` shows the same in a terminal, plugins included.

        """);
    Roles.ALL.forEach(
        role ->
            page.append("- [%s](#%s): %s%n".formatted(role.path(), role.path(), role.purpose())));
    Roles.ALL.forEach(this::role);
    files.put(PAGE, page.toString().replace("\r\n", "\n"));
    return files;
  }

  private void role(Role<?> role) {
    String chosen = defaults.value("symphony.agent." + role.path() + ".type");
    page.append("\n## ").append(role.path()).append("\n\n");
    page.append("Default: `")
        .append(chosen)
        .append("`. Config path: `symphony.agent.")
        .append(role.path())
        .append("`.\n");
    if (!role.shapes().isEmpty()) {
      page.append("Shapes: ").append(role.shapes()).append(".\n");
    }
    BundledIngredients.of(role, defaults).forEach(this::ingredient);
  }

  private void ingredient(Bundled bundled) {
    page.append("\n### ").append(bundled.role().path()).append(" = ").append(bundled.name());
    page.append(bundled.text().neutral() ? " (neutral)\n\n" : "\n\n");
    page.append(bundled.text().summary()).append("\n\n");
    page.append("    ").append(bundled.text().formula()).append("\n\n");
    Optional<Curve> curve = Curves.of(bundled.ingredient());
    curve.ifPresent(c -> picture(bundled, c));
    parameters(bundled);
    page.append("Source: ").append(bundled.text().source()).append(".\n");
    capabilities("Gives", ((Pluggable) bundled.ingredient()).gives());
    capabilities("Needs", ((Pluggable) bundled.ingredient()).needs());
    if (!bundled.text().differs().isEmpty()) {
      page.append("\nDiffers: ").append(bundled.text().differs()).append("\n");
    }
  }

  /** With the default parameters. */
  private void capabilities(String verb, Set<Capability> which) {
    if (!which.isEmpty()) {
      page.append("\n%s: %s.%n".formatted(verb, Roles.inWords(which)));
    }
  }

  private void picture(Bundled bundled, Curve curve) {
    String file = PICTURES + bundled.role().path() + "-" + bundled.name() + ".svg";
    files.put(file, curve.svg());
    page.append("![%s against %s](%s)%n%n".formatted(curve.up(), curve.across(), file));
  }

  private void parameters(Bundled bundled) {
    RecordComponent[] components = bundled.ingredient().getClass().getRecordComponents();
    if (components.length == 0) {
      return;
    }
    page.append(
        "| Parameter | Default | Range | Meaning | Default's source |\n|---|---|---|---|---|\n");
    for (RecordComponent component : components) {
      String key = ReferenceDefaults.key(component.getName());
      String path = bundled.block() + "." + key;
      Parameter text = component.getAnnotation(Parameter.class);
      page.append(
          "| `%s` | %s | %s | %s | %s |%n"
              .formatted(
                  key,
                  defaults.value(path),
                  range(component, text),
                  text.value(),
                  defaults.note(path)));
    }
    page.append("\n");
  }

  private static String range(RecordComponent component, Parameter text) {
    if (component.getType().isEnum()) {
      StringBuilder names = new StringBuilder();
      for (Object constant : component.getType().getEnumConstants()) {
        names
            .append(names.isEmpty() ? "" : ", ")
            .append(constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      return names.toString();
    }
    return component.getType() == boolean.class ? "true, false" : text.range();
  }
}
