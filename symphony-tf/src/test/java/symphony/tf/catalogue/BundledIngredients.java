package symphony.tf.catalogue;

import java.util.ArrayList;
import java.util.List;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.tf.activation.ReSine;

/** Every ingredient that this module offers, in the order in which it offers them. */
final class BundledIngredients {

  private BundledIngredients() {}

  /**
   * One of them, with its defaults.
   *
   * @param role what it plays
   * @param ingredient with its default parameters
   */
  record Bundled(Role<?> role, Record ingredient) {

    String name() {
      return text().name();
    }

    Ingredient text() {
      return ingredient.getClass().getAnnotation(Ingredient.class);
    }

    /** Where its parameters are. */
    String block() {
      return BundledIngredients.block(role, ingredient.getClass());
    }
  }

  private static String block(Role<?> role, Class<?> type) {
    return "symphony.agent." + role.path() + "." + type.getAnnotation(Ingredient.class).name();
  }

  static List<Bundled> of(Role<?> role, ReferenceDefaults defaults) {
    List<Bundled> bundled = new ArrayList<>();
    ReSine.class.getModule().getDescriptor().provides().stream()
        .filter(provides -> provides.service().equals(role.type().getName()))
        .flatMap(provides -> provides.providers().stream())
        .map(BundledIngredients::record)
        .forEach(type -> bundled.add(new Bundled(role, defaults.config(block(role, type), type))));
    return bundled;
  }

  static List<Bundled> all(ReferenceDefaults defaults) {
    return Roles.ALL.stream().flatMap(role -> of(role, defaults).stream()).toList();
  }

  private static Class<? extends Record> record(String name) {
    try {
      return Class.forName(name).asSubclass(Record.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
