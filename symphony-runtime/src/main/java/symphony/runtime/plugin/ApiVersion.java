package symphony.runtime.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compatibility of versions of the API, {@code major.minor.patch}: code that was compiled with one
 * version works with every later version of the same major version. While the major version is 0,
 * different minor versions are incompatible.
 */
final class ApiVersion {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\D.*)?");

  private ApiVersion() {}

  /**
   * Whether a program is compatible with a plugin; true if a version does not have this form.
   *
   * @param program the API's version of the program
   * @param compiled the API's version when the plugin was compiled
   */
  static boolean serves(String program, String compiled) {
    Matcher here = NUMBERS.matcher(program);
    Matcher then = NUMBERS.matcher(compiled);
    if (!here.matches() || !then.matches()) {
      return true;
    }
    int major = Integer.parseInt(here.group(1));
    int minor = Integer.parseInt(here.group(2));
    int minorThen = Integer.parseInt(then.group(2));
    return major == Integer.parseInt(then.group(1))
        && (major == 0 ? minor == minorThen : minor >= minorThen);
  }
}
