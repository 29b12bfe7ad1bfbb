package symphony.report.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symphony.api.UserException;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.Contrast;

/**
 * Reads comparisons from text: {@code relu - base}, or for a difference of differences {@code all -
 * no-a - only-a + none}. A sign has a space on both sides, because names contain hyphens.
 */
public final class Contrasts {

  private Contrasts() {}

  /** The study's declared comparisons; if it declares none, every variant minus the base. */
  public static List<Contrast> of(StudyRecord study) {
    if (!study.contrasts().isEmpty()) {
      return study.contrasts().stream().map(c -> parse(c, study.variantNames())).toList();
    }
    return study.variantNames().stream()
        .filter(variant -> !variant.equals(study.base()))
        .map(variant -> Contrast.difference(variant, study.base()))
        .toList();
  }

  /**
   * Reads one comparison.
   *
   * @throws UserException if it names an unknown variant or does not balance
   */
  public static Contrast parse(String text, List<String> variants) {
    Map<String, Double> weights = new LinkedHashMap<>();
    double sign = 1;
    boolean nameIsDue = true;
    for (String word : text.strip().split("\\s+")) {
      boolean isSign = word.equals("-") || word.equals("+");
      if (isSign == nameIsDue) {
        throw new UserException(
            "contrast '" + text + "': expected variants with ' - ' or ' + ' between them");
      }
      if (isSign) {
        sign = word.equals("-") ? -1 : 1;
      } else {
        weights.merge(known(word, text, variants), sign, Double::sum);
      }
      nameIsDue = isSign;
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean empty = weights.values().stream().allMatch(weight -> weight == 0);
    if (nameIsDue || sum != 0 || empty) {
      throw new UserException(
          "contrast '"
              + text
              + "': expected as many added as subtracted variants, such as 'a - b'");
    }
    return new Contrast(text.strip(), weights);
  }

  private static String known(String name, String text, List<String> variants) {
    if (!variants.contains(name)) {
      throw new UserException(
          "contrast '%s': no variant '%s'; known: %s"
              .formatted(text, name, String.join(", ", variants)));
    }
    return name;
  }
}
