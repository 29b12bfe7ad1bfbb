package symphony.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Describes an error in a command line in one sentence: the command, what it expects, and what to
 * do. The message of an error that a command detects itself already is such a sentence.
 */
final class ArgumentErrors {

  private ArgumentErrors() {}

  static String sentence(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String said =
        switch (e) {
          case UnmatchedArgumentException unmatched -> unmatched(command, unmatched);
          case MissingParameterException missing -> missing(command, missing.getMissing());
          case OverwrittenOptionException twice ->
              command.qualifiedName() + " takes " + name(twice.getOverwritten()) + " only once";
          default -> e.getArgSpec() == null ? withoutStop(e.getMessage()) : wrong(command, e);
        };
    return said.contains("'symphony ") ? said : said + "; " + help(command);
  }

  private static String help(CommandSpec command) {
    return command.parent() == null
        ? "'symphony help' lists the commands"
        : "'" + command.qualifiedName() + " --help' describes it";
  }

  private static String unmatched(CommandSpec command, UnmatchedArgumentException e) {
    String word = e.getUnmatched().getFirst();
    if (e.isUnknownOption()) {
      return "%s has no option '%s'".formatted(command.qualifiedName(), word) + nearest(e);
    }
    if (!command.subcommands().isEmpty()) {
      return "%s has no command '%s'".formatted(command.qualifiedName(), word) + nearest(e);
    }
    return "%s takes %s, and '%s' is one word too many"
        .formatted(command.qualifiedName(), positions(command), word);
  }

  private static String nearest(UnmatchedArgumentException e) {
    List<String> names =
        e.getSuggestions().stream().map(name -> name.replaceFirst("^symphony ", "")).toList();
    return names.isEmpty() ? "" : " (did you mean " + String.join(" or ", names) + "?)";
  }

  private static String positions(CommandSpec command) {
    String labels =
        command.positionalParameters().stream()
            .map(PositionalParamSpec::paramLabel)
            .collect(Collectors.joining(" "));
    return labels.isEmpty() ? "only options" : "only " + labels;
  }

  private static String missing(CommandSpec command, List<ArgSpec> missing) {
    String needed =
        missing.stream()
            .map(arg -> name(arg) + " (" + description(arg) + ")")
            .collect(Collectors.joining(" and "));
    return command.qualifiedName() + " needs " + needed;
  }

  private static String description(ArgSpec arg) {
    String text = String.join(" ", arg.description()).strip();
    return text.isEmpty() ? arg.paramLabel() : withoutStop(text);
  }

  private static String withoutStop(String sentence) {
    return sentence.replaceFirst("\\.$", "");
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : arg.paramLabel();
  }

  private static String wrong(CommandSpec command, ParameterException e) {
    return e.getValue() == null
        ? missing(command, List.of(e.getArgSpec()))
        : "%s expects %s for %s, not '%s'"
            .formatted(
                command.qualifiedName(),
                expected(e.getArgSpec()),
                name(e.getArgSpec()),
                e.getValue());
  }

  private static String expected(ArgSpec arg) {
    Class<?> type = arg.auxiliaryTypes().length == 0 ? arg.type() : arg.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(" or "));
    }
    boolean whole = List.of(int.class, Integer.class, long.class, Long.class).contains(type);
    return whole ? "a whole number" : description(arg);
  }
}
