package symphony.ablation.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.RawConfig;

/**
 * A variant before its config is resolved.
 *
 * @param name its name
 * @param patches blocks that override the base, in order
 * @param assignments {@code key=value} that override the patches
 * @param present the study's ingredients that the variant has
 */
record VariantSpec(
    String name, List<RawConfig> patches, List<String> assignments, Set<String> present) {

  VariantSpec {
    patches = List.copyOf(patches);
    assignments = List.copyOf(assignments);
    present = new TreeSet<>(present);
  }

  /** This variant without the whole configs that its blocks include. */
  VariantSpec beyondIncludes() {
    return new VariantSpec(
        name, patches.stream().map(RawConfig::beyondInclude).toList(), assignments, present);
  }

  /** This variant with another name. */
  VariantSpec named(String other) {
    return new VariantSpec(other, patches, assignments, present);
  }

  /** This variant with further values, by config key. */
  VariantSpec with(Map<String, String> setting) {
    List<String> more = new ArrayList<>(assignments);
    setting.forEach((key, value) -> more.add(key + "=" + value));
    return new VariantSpec(name, patches, more, present);
  }

  /** The base with this variant's changes. */
  ConfigSource over(ConfigSource base) {
    ConfigSource source = base;
    for (RawConfig patch : patches) {
      source = source.with(patch);
    }
    return source.with("variant " + name, assignments);
  }
}
