package symphony.report.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symphony.report.chart.Markup;
import symphony.report.chart.Style;
import symphony.report.results.StudyRecord;

/** Names and styles of the study's variants in the report. */
final class DisplayNames {

  private static final String AGENT = "symphony.agent.";
  private static final String ROOT = "symphony.";

  private final Map<String, Style> styles;

  DisplayNames(StudyRecord study) {
    List<String> variants = study.variantNames();
    styles =
        IntStream.range(0, variants.size())
            .boxed()
            .collect(Collectors.toMap(variants::get, Style::new));
  }

  /**
   * The style of a variant; for a combination, the style of its first variant that is not the base.
   */
  Style style(String variant) {
    return styles.getOrDefault(variant, new Style(1));
  }

  /** A variant's name with a sample of its line. */
  Markup labelled(String variant) {
    return labelled(variant, style(variant));
  }

  private static Markup labelled(String name, Style style) {
    return new Markup()
        .open("span", "class", "variant")
        .add(style.swatch())
        .element("span", name)
        .close();
  }

  /** A legend of some variants. */
  Markup legend(Iterable<String> variants) {
    Markup legend = new Markup().open("p", "class", "legend");
    variants.forEach(variant -> legend.add(labelled(variant)));
    return legend.close();
  }

  /** A legend of lines that are not variants. */
  static Markup legend(Map<String, Style> lines) {
    Markup legend = new Markup().open("p", "class", "legend");
    lines.forEach((name, style) -> legend.add(labelled(name, style)));
    return legend.close();
  }

  /** A comparison's name with minus signs in place of hyphens. */
  static String comparison(String name) {
    return name.replace(" - ", " − ");
  }

  /** A config key without the prefix that all keys have. */
  static String key(String key) {
    return key.startsWith(AGENT)
        ? key.substring(AGENT.length())
        : key.startsWith(ROOT) ? key.substring(ROOT.length()) : key;
  }

  /** Names joined for a sentence: {@code a, b and c}. */
  static String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
