package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.runtime.plugin.Offer;
import symphony.runtime.plugin.Registry;

/** Reads blocks of the form {@code { type = a, a { ... }, b { ... } }}: one chosen, all checked. */
final class Selector {

  private static final String TYPE = "type";

  private final Registry registry;
  private final Problems problems;
  private final RecordReader records;

  Selector(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
    this.records = new RecordReader(problems);
  }

  /** What {@code type} names, if it names something. */
  Optional<Offer> named(ConfigObject block, String path, Class<?> service) {
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
    Optional<Offer> offer = registry.find(service, name);
    if (offer.isEmpty()) {
      problems.add(place, type, registry.unknown(service, name));
    }
    return offer;
  }

  /** One role: the chosen ingredient with its parameters; the idle ones are checked as well. */
  Optional<Chosen> role(ConfigValue value, String path, Class<?> service) {
    if (!(value instanceof ConfigObject block)) {
      problems.add(
          path,
          value,
          "%sexpected a block { type = ... } that names one of %s"
              .formatted(value == null ? "missing; " : "", known(service)));
      return Optional.empty();
    }
    List<String> names = registry.offers(service).stream().map(Offer::name).toList();
    records.rejectUnknown(block, path, names, List.of(TYPE));
    Optional<Offer> named = named(block, path, service);
    Optional<Chosen> chosen = Optional.empty();
    for (Offer offer : registry.offers(service)) {
      boolean active = named.equals(Optional.of(offer));
      Optional<Chosen> read = parameters(block, path, offer, active);
      chosen = active ? read : chosen;
    }
    return chosen;
  }

  /** One block of each offered implementation, such as the families of environments. */
  void all(ConfigObject block, String path, Class<?> service, Map<String, Chosen> chosen) {
    List<Offer> offers = registry.offers(service);
    records.rejectUnknown(block, path, offers.stream().map(Offer::name).toList(), List.of());
    for (Offer offer : offers) {
      parameters(block, path, offer, true).ifPresent(read -> chosen.put(offer.name(), read));
    }
  }

  private Optional<Chosen> parameters(
      ConfigObject block, String path, Offer offer, boolean needed) {
    ConfigValue given = block.get(offer.name());
    String place = path + "." + offer.name();
    if (given == null) {
      return needed ? read(empty(block), path, place, offer) : Optional.empty();
    }
    if (given instanceof ConfigObject parameters) {
      return read(parameters, path, place, offer);
    }
    problems.add(place, given, "expected a block { ... }, got " + ValueReader.describe(given));
    return Optional.empty();
  }

  private static ConfigObject empty(ConfigObject near) {
    return ConfigValueFactory.fromMap(Map.of()).withOrigin(near.origin());
  }

  private Optional<Chosen> read(ConfigObject block, String path, String place, Offer offer) {
    return records
        .read(block, place, offer.configType())
        .map(config -> new Chosen(path, offer, config));
  }

  private String known(Class<?> service) {
    return String.join(", ", registry.offers(service).stream().map(Offer::toString).toList());
  }
}
