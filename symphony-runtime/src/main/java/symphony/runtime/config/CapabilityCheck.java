package symphony.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;
import symphony.runtime.plugin.Registry;

/**
 * Compares what each part of an agent needs with what the others give. Names decide nothing: a
 * plugin's ingredient is compared, and suggested, as a bundled one is.
 */
final class CapabilityCheck {

  private final Collection<Selected<?>> parts;
  private final Function<Class<?>, List<Selected<?>>> installed;

  /**
   * Checks one agent.
   *
   * @param parts the kind of agent and the ingredient of each role
   * @param installed all that modules offer under an interface, as it would be if it were chosen
   */
  CapabilityCheck(Collection<Selected<?>> parts, Function<Class<?>, List<Selected<?>>> installed) {
    this.parts = parts;
    this.installed = installed;
  }

  /** One sentence for each part that lacks something, by the path of its name. */
  SequencedMap<String, String> lacks() {
    SequencedMap<String, String> lacks = new LinkedHashMap<>();
    for (Selected<?> part : parts) {
      String sentences =
          missing(part).entrySet().stream()
              .map(e -> sentence(part, e.getKey(), e.getValue()))
              .collect(Collectors.joining("; and "));
      if (!sentences.isEmpty()) {
        lacks.put(part.path() + ".type", sentences);
      }
    }
    return lacks;
  }

  /** What a part needs and is not given, by the role that could give it. */
  private Map<Class<? extends Pluggable>, List<Capability>> missing(Selected<?> part) {
    return pluggable(part).needs().stream()
        .filter(need -> !given(need))
        .sorted((a, b) -> a.what().compareTo(b.what()))
        .collect(Collectors.groupingBy(Capability::role, LinkedHashMap::new, Collectors.toList()));
  }

  private boolean given(Capability need) {
    return chosen(need.role()).filter(giver -> pluggable(giver).gives().contains(need)).isPresent();
  }

  private Optional<Selected<?>> chosen(Class<?> role) {
    return parts.stream().filter(part -> part.registration().service() == role).findFirst();
  }

  private String sentence(
      Selected<?> part, Class<? extends Pluggable> role, List<Capability> missing) {
    String what = missing.stream().map(Capability::what).collect(Collectors.joining(" and "));
    String giver = chosen(role).map(CapabilityCheck::title).orElse("no selected ingredient");
    String of = chosen(role).map(CapabilityCheck::word).orElse(Registry.noun(role));
    List<String> givers = givers(role, missing);
    List<String> ways = new ArrayList<>();
    ways.add(
        givers.isEmpty()
            ? "no installed " + of + " does"
            : "choose " + of + " " + String.join(" or ", givers));
    withoutIt(part, missing).ifPresent(ways::add);
    return "%s needs %s, which %s does not give; %s"
        .formatted(title(part), what, giver, String.join(", or ", ways));
  }

  /** What gives all that is missing, where needed with the parameters by which it does. */
  private List<String> givers(Class<? extends Pluggable> role, List<Capability> missing) {
    return installed.apply(role).stream().flatMap(one -> giver(one, missing).stream()).toList();
  }

  private static Optional<String> giver(Selected<?> candidate, List<Capability> missing) {
    List<Capability> rest =
        missing.stream().filter(c -> !pluggable(candidate).gives().contains(c)).toList();
    String name = candidate.registration().toString();
    return rest.isEmpty()
        ? Optional.of(name)
        : remedy(candidate, rest).map(set -> name + " with " + set);
  }

  /** How a part does without what is missing: by a parameter, or by another in its place. */
  private Optional<String> withoutIt(Selected<?> part, List<Capability> missing) {
    return remedy(part, missing)
        .map(set -> "set " + set)
        .or(
            () ->
                Optional.of(
                        installed.apply(part.registration().service()).stream()
                            .filter(other -> replaces(other, part))
                            .map(other -> other.registration().toString())
                            .collect(Collectors.joining(" or ")))
                    .filter(names -> !names.isEmpty())
                    .map(names -> "choose " + word(part) + " " + names));
  }

  /** Whether another is like a part and lacks nothing, or leaves their role without effect. */
  private boolean replaces(Selected<?> other, Selected<?> part) {
    return pluggable(other).needs().stream().allMatch(this::given)
        && (other.registration().description().neutral()
            || pluggable(other).needs().stream().anyMatch(pluggable(part).needs()::contains));
  }

  private static Optional<String> remedy(Selected<?> of, List<Capability> capabilities) {
    List<Optional<String>> each =
        capabilities.stream().map(c -> pluggable(of).remedy(c)).distinct().toList();
    return each.stream().allMatch(Optional::isPresent)
        ? Optional.of(each.stream().flatMap(Optional::stream).collect(Collectors.joining(" and ")))
        : Optional.empty();
  }

  private static Pluggable pluggable(Selected<?> selected) {
    return (Pluggable) selected.instance();
  }

  /** {@code regularizer sac-entropy}. */
  private static String title(Selected<?> selected) {
    return word(selected) + " " + selected.name();
  }

  /** The last word of a path, {@code regularizer}. */
  private static String word(Selected<?> selected) {
    return Stream.of(selected.path().split("\\.")).toList().getLast();
  }
}
