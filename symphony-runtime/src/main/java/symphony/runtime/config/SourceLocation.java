package symphony.runtime.config;

import com.typesafe.config.ConfigOrigin;

/** The location of a value for messages: {@code my.conf:12} or {@code command line}. */
final class SourceLocation {

  /** The location of assignments on the command line. */
  static final String COMMAND_LINE = "command line";

  private static final String MERGED = "merge of ";

  private SourceLocation() {}

  static String of(ConfigOrigin origin) {
    if (origin.filename() != null) {
      return withLine(origin.filename(), origin);
    }
    String description = origin.description().replaceFirst(": \\d+(-\\d+)?$", "");
    if (description.startsWith(MERGED)) {
      return "";
    }
    return description.endsWith(".conf") ? withLine(description, origin) : description;
  }

  /** Whether a value comes from the command line; a file cannot imitate this. */
  static boolean isCommandLine(ConfigOrigin origin) {
    return origin.filename() == null && of(origin).equals(COMMAND_LINE);
  }

  private static String withLine(String name, ConfigOrigin origin) {
    return origin.lineNumber() > 0 ? name + ":" + origin.lineNumber() : name;
  }
}
