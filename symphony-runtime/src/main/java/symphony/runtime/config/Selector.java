package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.api.UserException;
import symphony.runtime.plugin.PluginException;
import symphony.runtime.plugin.PluginWatch;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/**
 * Reads blocks of the form {@code { type = a, a { ... }, b { ... } }}: selects one implementation
 * and checks all.
 */
final class Selector {

  private static final String TYPE = "type";

  private final Registry registry;
  private final Problems problems;
  private final RecordReader records;
  private final ProgramCheck programs;

  Selector(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
    this.records = new RecordReader(problems);
    this.programs = new ProgramCheck(registry, problems);
  }

  /** The registration that {@code type} names, if it exists. */
  <T> Optional<Registration<T>> named(ConfigObject block, String path, Class<T> service) {
    ConfigValue type = block.get(TYPE);
    String place = path + "." + TYPE;
    if (type == null) {
      problems.add(place, block.origin(), "missing; expected the name of one of " + known(service));
      return Optional.empty();
    }
    if (!(type.unwrapped() instanceof String name)) {
      problems.add(place, type, "expected text, got " + ValueReader.describe(type));
      return Optional.empty();
    }
    Optional<Registration<T>> found = registry.find(service, name);
    if (found.isEmpty()) {
      problems.add(place, type, registry.unknown(service, name));
    }
    return found;
  }

  /**
   * Reads one role: the selected ingredient with its parameters. Ingredients that are not selected
   * are checked as well.
   */
  <T> Optional<Selected<T>> role(ConfigValue value, String path, Class<T> service) {
    if (!(value instanceof ConfigObject block)) {
      problems.add(
          path,
          value,
          "%sexpected a block { type = ... } that names one of %s"
              .formatted(value == null ? "missing; " : "", known(service)));
      return Optional.empty();
    }
    List<String> names = registry.registrations(service).stream().map(Registration::name).toList();
    records.rejectUnknown(block, path, names, List.of(TYPE));
    Optional<Registration<T>> named = named(block, path, service);
    Optional<Selected<T>> chosen = Optional.empty();
    for (Registration<T> registration : registry.registrations(service)) {
      boolean active = named.equals(Optional.of(registration));
      Optional<Selected<T>> read = parameters(block, path, registration, active);
      chosen = active ? read : chosen;
    }
    return chosen;
  }

  /** Reads the block of each offered implementation, such as a role's ingredients. */
  <T> void all(ConfigObject block, String path, Class<T> service, Map<String, Selected<T>> chosen) {
    all(block, path, service, chosen, List.of());
  }

  /**
   * Reads the block of each offered implementation, such as the families of environments.
   *
   * @param others further keys that the block may contain
   */
  <T> void all(
      ConfigObject block,
      String path,
      Class<T> service,
      Map<String, Selected<T>> chosen,
      List<String> others) {
    List<Registration<T>> registrations = registry.registrations(service);
    records.rejectUnknown(
        block, path, registrations.stream().map(Registration::name).toList(), others);
    for (Registration<T> registration : registrations) {
      parameters(block, path, registration, true)
          .ifPresent(read -> chosen.put(registration.name(), read));
    }
  }

  private <T> Optional<Selected<T>> parameters(
      ConfigObject block, String path, Registration<T> registration, boolean needed) {
    ConfigValue given = block.get(registration.name());
    String place = path + "." + registration.name();
    if (given == null) {
      return needed ? read(empty(block), path, place, registration) : Optional.empty();
    }
    if (given instanceof ConfigObject parameters) {
      return read(parameters, path, place, registration);
    }
    problems.add(place, given, "expected a block { ... }, got " + ValueReader.describe(given));
    return Optional.empty();
  }

  private static ConfigObject empty(ConfigObject near) {
    return ConfigValueFactory.fromMap(Map.of()).withOrigin(near.origin());
  }

  private <T> Optional<Selected<T>> read(
      ConfigObject block, String path, String place, Registration<T> registration) {
    return read(block, path, place, registration, List.of());
  }

  /**
   * Reads a block into the record that a module registers.
   *
   * @param others further keys that the block may contain
   * @throws PluginException that names the module, if its code throws
   */
  <T> Optional<Selected<T>> read(
      ConfigObject block,
      String path,
      String place,
      Registration<T> registration,
      Collection<String> others) {
    try {
      programs.check(block, place, registration.type());
      return PluginWatch.making(
              registration.toString(),
              () -> records.read(block, place, registration.type(), others))
          .map(made -> new Selected<>(path, registration, registration.service().cast(made)));
    } catch (RecordFaultException e) {
      if (e.getCause() instanceof UserException known) {
        throw known;
      }
      throw new PluginException(
          "%s: %s could not be created: %s; choose another, or repair the module."
              .formatted(path, registration, e.getMessage()),
          e.getCause());
    }
  }

  private <T> String known(Class<T> service) {
    return String.join(
        ", ", registry.registrations(service).stream().map(Registration::toString).toList());
  }
}
