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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.api.environment.EnvironmentFamily;

/** All implementations that the installed modules offer, by service interface and name. */
public final class Registry {

  /** The key of the selected implementation in a block of a config file. */
  private static final String CHOICE = "type";

  /** Keys in the same block as the families of environments. */
  private static final Set<String> BLOCKS = Set.of("wrapper", "wrappers");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  private final Map<Class<?>, SortedMap<String, Registration<?>>> byService = new HashMap<>();
  private final List<Defaults> defaults;
  private final Set<String> allowedPrograms;

  /**
   * Registers the implementations of modules.
   *
   * @param registrations in any order
   * @param defaults the modules' {@code reference.conf}, in any order
   * @throws PluginException that names every registration whose name is malformed or already used
   */
  public Registry(Collection<Registration<?>> registrations, Collection<Defaults> defaults) {
    this(registrations, defaults, Set.of());
  }

  private Registry(
      Collection<Registration<?>> registrations,
      Collection<Defaults> defaults,
      Set<String> allowedPrograms) {
    List<String> problems = new ArrayList<>();
    registrations.forEach(registration -> register(registration, problems));
    if (!problems.isEmpty()) {
      throw new PluginException(String.join("\n", problems));
    }
    this.defaults = defaults.stream().sorted((a, b) -> a.module().compareTo(b.module())).toList();
    this.allowedPrograms = Set.copyOf(allowedPrograms);
  }

  /**
   * This registry for a user who allows config files to name these programs and libraries; see
   * {@link symphony.api.plugin.Parameter#program}.
   */
  public Registry allowing(Collection<String> programs) {
    List<Registration<?>> all = new ArrayList<>();
    byService.values().forEach(offered -> all.addAll(offered.values()));
    return new Registry(all, defaults, Set.copyOf(programs));
  }

  /** Whether the user allows a config file to name a program or library. */
  public boolean allows(String program) {
    return allowedPrograms.contains(program);
  }

  /**
   * Loads the program's own modules and the plugins on a path.
   *
   * @param pluginPath jars, or folders with jars
   * @throws PluginException if a plugin cannot be used
   */
  public static Registry load(List<Path> pluginPath) {
    ModuleLayer layer = PluginPath.layer(boot(), pluginPath);
    List<Registration<?>> registrations = Services.load(layer);
    List<Defaults> defaults =
        Stream.concat(
                Stream.of(Registry.class.getModule()),
                registrations.stream().map(registration -> registration.type().getModule()))
            .distinct()
            .flatMap(module -> defaults(module).stream())
            .toList();
    return new Registry(registrations, defaults);
  }

  private static ModuleLayer boot() {
    ModuleLayer own = Registry.class.getModule().getLayer();
    return own == null ? ModuleLayer.boot() : own;
  }

  /** The names of all installed modules: the program's and those of the plugins. */
  public Set<String> modules() {
    Set<String> names =
        boot().modules().stream()
            .map(Module::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    byService.values().stream()
        .flatMap(offered -> offered.values().stream())
        .map(registration -> registration.type().getModule())
        .filter(Module::isNamed)
        .flatMap(module -> module.getLayer().modules().stream())
        .forEach(module -> names.add(module.getName()));
    return names;
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

  private void register(Registration<?> registration, List<String> problems) {
    String name = registration.name();
    if (name == null || !NAME.matcher(name).matches()) {
      problems.add(
          "The module %s offers %s named '%s'; names are lower-case letters, digits and hyphens, such as 'tanh-fade'."
              .formatted(registration.origin(), article(registration.service()), name));
      return;
    }
    if (name.equals(CHOICE)) {
      problems.add(
          "The module %s offers %s named 'type', which is the key that chooses in config files; rename it."
              .formatted(registration.origin(), article(registration.service())));
      return;
    }
    if (registration.service() == EnvironmentFamily.class && BLOCKS.contains(name)) {
      problems.add(
          "The module %s offers an environment named '%s', which is a key of symphony.environment; rename it."
              .formatted(registration.origin(), name));
      return;
    }
    Registration<?> taken =
        registrations(registration.service(), true).putIfAbsent(name, registration);
    if (taken != null) {
      problems.add(
          "The modules %s and %s both offer %s named '%s'; remove one of them."
              .formatted(
                  taken.origin(), registration.origin(), article(registration.service()), name));
    }
  }

  private SortedMap<String, Registration<?>> registrations(Class<?> service, boolean create) {
    return create
        ? byService.computeIfAbsent(service, key -> new TreeMap<>())
        : byService.getOrDefault(service, new TreeMap<>());
  }

  /** The defaults of every module, by the module's name. */
  public List<Defaults> defaults() {
    return defaults;
  }

  /** All implementations of a service interface, by name. */
  @SuppressWarnings("unchecked") // it was registered under its own service
  public <T> List<Registration<T>> registrations(Class<T> service) {
    return registrations(service, false).values().stream().map(r -> (Registration<T>) r).toList();
  }

  /** The implementation with a name, if there is one. */
  public <T> Optional<Registration<T>> find(Class<T> service, String name) {
    return registrations(service).stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** One sentence about an unknown name with the nearest name and all known names. */
  public String unknown(Class<?> service, String name) {
    SortedMap<String, Registration<?>> known = registrations(service, false);
    String list =
        known.isEmpty()
            ? "No module offers one."
            : "Known: "
                + known.values().stream()
                    .map(Registration::toString)
                    .collect(Collectors.joining(", "));
    String hint = Suggestions.didYouMean(name, known.keySet());
    return "no %s named '%s'%s %s"
        .formatted(noun(service), name, hint.isEmpty() ? "." : hint, list);
  }

  private static String article(Class<?> service) {
    String noun = noun(service);
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** The name of a service interface in text: {@code critic loss} for {@code CriticLoss}. */
  public static String noun(Class<?> service) {
    String stem = service.getSimpleName().replaceFirst("(Factory|Family)$", "");
    return stem.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
