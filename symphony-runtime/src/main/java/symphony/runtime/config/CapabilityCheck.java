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
 * Compares the capabilities that each part of an agent needs with those that the others give. It
 * never uses names: an ingredient of a plugin is checked and suggested in the same way as a bundled
 * one.
 */
final class CapabilityCheck {

  private final Collection<Selected<?>> parts;
  private final Function<Class<?>, List<Selected<?>>> installed;

  /**
   * Checks one agent.
   *
   * @param parts the kind of agent and the ingredient of each role
   * @param installed all implementations of an interface that modules offer, with their configured
   *     parameters
   */
  CapabilityCheck(Collection<Selected<?>> parts, Function<Class<?>, List<Selected<?>>> installed) {
    this.parts = parts;
    this.installed = installed;
  }

  /** One sentence for each part that lacks a capability, by the config path of its name. */
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

  /** The missing capabilities of a part, by the role that could give them. */
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

  /**
   * The implementations that give all missing capabilities, with the parameters that this needs, if
   * any.
   */
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

  /** How to avoid the need of a part: by a parameter, or by another part in its place. */
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

  /**
   * Whether another part can replace a part: it lacks nothing and has the same capabilities, or it
   * switches the role off.
   */
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
