package symphony.ablation.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import symphony.api.UserException;
import symphony.runtime.config.RawConfig;

/** Lists a study's variants: the base, and those of its designs, of its grid and of its list. */
final class VariantGenerator {

  /** The name of the variant that others are compared with. */
  static final String BASE = "base";

  private static final Set<DesignKind> DESIGNED =
      EnumSet.of(
          DesignKind.FACTORIAL,
          DesignKind.FRACTIONAL_FACTORIAL,
          DesignKind.PLACKETT_BURMAN,
          DesignKind.PLACKETT_BURMAN_FOLDOVER);

  private static final int MOST_VARIANTS = 1024;
  private static final int NAMED_UP_TO = 2;

  private final StudyConfig study;
  private final List<String> factors;
  private final Map<String, VariantSpec> variants = new LinkedHashMap<>();

  VariantGenerator(StudyConfig study) {
    this.study = study;
    this.factors = study.ingredients().keySet().stream().sorted().toList();
  }

  /**
   * All variants, the base first; a variant of several designs is listed once.
   *
   * @throws UserException if two variants have the same name or there are too many
   */
  List<VariantSpec> list() {
    subset(new TreeSet<>(factors));
    study.design().forEach(this::design);
    grid();
    study.variants().forEach(this::written);
    if (variants.size() > MOST_VARIANTS) {
      throw new UserException(
          "The study makes %d variants; at most %d can be planned."
              .formatted(variants.size(), MOST_VARIANTS));
    }
    return List.copyOf(variants.values());
  }

  /** Effects that the designs cannot separate, as text. */
  List<String> aliases() {
    boolean fraction = study.design().contains(DesignKind.FRACTIONAL_FACTORIAL);
    boolean all = study.design().contains(DesignKind.FACTORIAL);
    return fraction && !all ? fraction().aliases() : List.of();
  }

  private FractionalDesign fraction() {
    try {
      return new FractionalDesign(factors);
    } catch (IllegalArgumentException e) {
      throw new UserException("symphony.study.design: " + e.getMessage() + ".", e);
    }
  }

  private void design(DesignKind kind) {
    switch (kind) {
      case ONE_OUT -> factors.forEach(factor -> subset(without(factor)));
      case ONE_IN -> {
        subset(Set.of());
        factors.forEach(factor -> subset(Set.of(factor)));
      }
      case PAIRS -> {
        design(DesignKind.ONE_OUT);
        for (int i = 0; i < factors.size(); i++) {
          for (int j = i + 1; j < factors.size(); j++) {
            subset(without(factors.get(i), factors.get(j)));
          }
        }
      }
      case FACTORIAL -> {
        requireCountable();
        for (int absent = 0; absent < 1 << factors.size(); absent++) {
          subset(present(absent));
        }
      }
      case FRACTIONAL_FACTORIAL -> fraction().runs().forEach(this::subset);
      case PLACKETT_BURMAN -> screening().runs().forEach(this::subset);
      case PLACKETT_BURMAN_FOLDOVER -> {
        screening().runs().forEach(this::subset);
        screening().mirrored().forEach(this::subset);
      }
    }
  }

  /** The names of the variants that are points of factorial or screening designs. */
  List<String> designed() {
    VariantGenerator points = new VariantGenerator(study);
    study.design().stream().filter(DESIGNED::contains).forEach(points::design);
    return List.copyOf(points.variants.keySet());
  }

  private Screening screening() {
    try {
      return new Screening(factors);
    } catch (IllegalArgumentException e) {
      throw new UserException("symphony.study.design: " + e.getMessage() + ".", e);
    }
  }

  private void requireCountable() {
    if (factors.size() > 10) {
      throw new UserException(
          "symphony.study.design: a factorial over %d ingredients has 2^%d variants; use fractional-factorial, or at most 10 ingredients."
              .formatted(factors.size(), factors.size()));
    }
  }

  private Set<String> without(String... absent) {
    Set<String> present = new TreeSet<>(factors);
    present.removeAll(List.of(absent));
    return present;
  }

  private Set<String> present(int absent) {
    Set<String> present = new TreeSet<>();
    for (int f = 0; f < factors.size(); f++) {
      if ((absent >> f & 1) == 0) {
        present.add(factors.get(f));
      }
    }
    return present;
  }

  /** The base with only some of the ingredients. */
  private void subset(Set<String> present) {
    String name = name(present);
    List<RawConfig> patches =
        factors.stream()
            .filter(factor -> !present.contains(factor))
            .map(study.ingredients()::get)
            .toList();
    variants.putIfAbsent(name, new VariantSpec(name, patches, List.of(), present));
  }

  private String name(Set<String> present) {
    List<String> absent = factors.stream().filter(f -> !present.contains(f)).toList();
    if (absent.isEmpty()) {
      return BASE;
    }
    if (present.isEmpty()) {
      return "none";
    }
    if (absent.size() <= NAMED_UP_TO) {
      return "no-" + String.join("-no-", absent);
    }
    if (present.size() <= NAMED_UP_TO) {
      return "only-" + String.join("-", present);
    }
    return "mix-"
        + factors.stream().map(f -> present.contains(f) ? "1" : "0").collect(Collectors.joining());
  }

  private void grid() {
    List<List<String>> points = List.of(List.of());
    for (String axis : study.grid().keySet()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> point : points) {
        for (String value : new LinkedHashSet<>(study.grid().get(axis).values())) {
          List<String> next = new ArrayList<>(point);
          next.add(value);
          longer.add(next);
        }
      }
      points = longer;
    }
    points.stream().filter(point -> !point.isEmpty()).forEach(this::gridPoint);
  }

  private void gridPoint(List<String> values) {
    List<String> axes = List.copyOf(study.grid().keySet());
    List<String> parts = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      parts.add(axes.get(i) + "-" + values.get(i).replaceAll("[^A-Za-z0-9._+-]", "-"));
      assignments.add(study.grid().get(axes.get(i)).key() + "=" + values.get(i));
    }
    add(new VariantSpec(String.join("-", parts), List.of(), assignments, Set.copyOf(factors)));
  }

  private void written(String name, RawConfig patch) {
    add(new VariantSpec(name, List.of(patch), List.of(), Set.copyOf(factors)));
  }

  private void add(VariantSpec variant) {
    if (variants.putIfAbsent(variant.name(), variant) != null) {
      throw new UserException(
          "The study has two variants named '%s'; rename the one under symphony.study."
              .formatted(variant.name()));
    }
  }
}
