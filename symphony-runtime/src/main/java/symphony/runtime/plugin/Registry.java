package symphony.runtime.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the modules at hand offer, by service interface and name. */
public final class Registry {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  private final Map<Class<?>, SortedMap<String, Offer>> byService = new HashMap<>();
  private final List<Defaults> defaults;

  /**
   * Registers offers.
   *
   * @param offers in any order
   * @param defaults the modules' {@code reference.conf}, in any order
   * @throws PluginException naming every offer whose name is malformed or taken
   */
  public Registry(Collection<Offer> offers, Collection<Defaults> defaults) {
    List<String> problems = new ArrayList<>();
    offers.forEach(offer -> register(offer, problems));
    if (!problems.isEmpty()) {
      throw new PluginException(String.join("\n", problems));
    }
    this.defaults = defaults.stream().sorted((a, b) -> a.module().compareTo(b.module())).toList();
  }

  /**
   * Loads the program's own modules and the plugins on a path.
   *
   * @param pluginPath jars, or folders that hold jars
   * @throws PluginException if a plugin cannot be used
   */
  public static Registry load(List<Path> pluginPath) {
    ModuleLayer layer = PluginPath.layer(boot(), pluginPath);
    List<Offer> offers = Services.load(layer);
    List<Defaults> defaults =
        Stream.concat(
                Stream.of(Registry.class.getModule()),
                offers.stream().map(offer -> offer.provider().getClass().getModule()))
            .distinct()
            .flatMap(module -> defaults(module).stream())
            .toList();
    return new Registry(offers, defaults);
  }

  private static ModuleLayer boot() {
    ModuleLayer own = Registry.class.getModule().getLayer();
    return own == null ? ModuleLayer.boot() : own;
  }

  private static Optional<Defaults> defaults(Module module) {
    try (InputStream in = module.getResourceAsStream("reference.conf")) {
      return Optional.ofNullable(in == null ? null : in.readAllBytes())
          .map(bytes -> new Defaults(module.getName(), new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new PluginException(
          "The reference.conf of the module %s cannot be read.".formatted(module.getName()), e);
    }
  }

  private void register(Offer offer, List<String> problems) {
    String name = offer.name();
    if (name == null || !NAME.matcher(name).matches()) {
      problems.add(
          "The module %s offers %s named '%s'; names are lower-case letters, digits and hyphens, such as 'tanh-fade'."
              .formatted(offer.module(), article(offer.service()), name));
      return;
    }
    Offer taken = offers(offer.service(), true).putIfAbsent(name, offer);
    if (taken != null) {
      problems.add(
          "The modules %s and %s both offer %s named '%s'; remove one of them."
              .formatted(taken.module(), offer.module(), article(offer.service()), name));
    }
  }

  private SortedMap<String, Offer> offers(Class<?> service, boolean create) {
    return create
        ? byService.computeIfAbsent(service, key -> new TreeMap<>())
        : byService.getOrDefault(service, new TreeMap<>());
  }

  /** The defaults of every module, by the module's name. */
  public List<Defaults> defaults() {
    return defaults;
  }

  /** Everything offered under a service interface, by name. */
  public List<Offer> offers(Class<?> service) {
    return List.copyOf(offers(service, false).values());
  }

  /** What is offered under a name, if anything is. */
  public Optional<Offer> find(Class<?> service, String name) {
    return Optional.ofNullable(offers(service, false).get(name));
  }

  /** One sentence for a name that nobody offers: the nearest name, and the known ones. */
  public String unknown(Class<?> service, String name) {
    SortedMap<String, Offer> known = offers(service, false);
    String list =
        known.isEmpty()
            ? "No module offers one."
            : "Known: "
                + known.values().stream().map(Offer::toString).collect(Collectors.joining(", "));
    String hint = Suggestions.didYouMean(name, known.keySet());
    return "no %s named '%s'%s %s"
        .formatted(noun(service), name, hint.isEmpty() ? "." : hint, list);
  }

  private static String article(Class<?> service) {
    String noun = noun(service);
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** A service interface in words: {@code critic loss} for {@code CriticLossProvider}. */
  public static String noun(Class<?> service) {
    String stem = service.getSimpleName().replaceFirst("Provider$", "");
    return stem.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
