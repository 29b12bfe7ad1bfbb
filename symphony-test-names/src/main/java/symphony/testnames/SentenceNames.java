package symphony.testnames;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Shows a test's name as a sentence: {@code aFileMayBeEmpty} as {@code a file may be empty}.
 * Classes keep their names, by which they are run.
 */
public final class SentenceNames extends DisplayNameGenerator.Standard {

  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])");

  /** For JUnit. */
  public SentenceNames() {}

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosing, Class<?> tests, Method method) {
    return sentence(method.getName());
  }

  static String sentence(String name) {
    return Arrays.stream(WORDS.split(name))
        .map(word -> isAcronym(word) ? word : word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
