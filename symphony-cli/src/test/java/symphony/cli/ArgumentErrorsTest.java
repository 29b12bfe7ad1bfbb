package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each fault of a command line, with every command: one sentence with the place and what to do. */
class ArgumentErrorsTest {

  private static final Set<String> PICOCLIS_OWN = Set.of("help", "generate-completion");

  private static String said(List<String> words) {
    StringWriter err = new StringWriter();
    CommandLine line = SymphonyCommand.commandLine().setErr(new PrintWriter(err));
    assertEquals(2, line.execute(words.toArray(String[]::new)), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
    return err.toString().strip();
  }

  private static String said(String words) {
    return said(List.of(words.split(" ")));
  }

  static Stream<List<String>> commands() {
    return words(SymphonyCommand.commandLine())
        .filter(words -> !PICOCLIS_OWN.contains(words.getLast()));
  }

  private static Stream<List<String>> words(CommandLine line) {
    return line.getSubcommands().entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(Stream.of(List.<String>of()), words(entry.getValue()))
                    .map(below -> prepend(entry.getKey(), below)));
  }

  private static List<String> prepend(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static CommandLine command(List<String> words) {
    CommandLine line = SymphonyCommand.commandLine();
    for (String word : words) {
      line = line.getSubcommands().get(word);
    }
    return line;
  }

  /** The words with as many values as the command requires. */
  private static List<String> complete(List<String> words) {
    List<String> all = new ArrayList<>(words);
    command(words).getCommandSpec().positionalParameters().stream()
        .filter(CommandLine.Model.ArgSpec::required)
        .forEach(parameter -> all.add("a"));
    command(words).getCommandSpec().options().stream()
        .filter(OptionSpec::required)
        .forEach(option -> all.addAll(List.of(option.longestName(), "a")));
    return all;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownOption(List<String> words) {
    List<String> all = complete(words);
    all.add("--bogus");
    String name = "symphony " + String.join(" ", words);

    assertTrue(said(all).startsWith(name + " has no option '--bogus'; "), said(all));
    assertTrue(said(all).endsWith("'" + name + " --help' describes it"), said(all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void optionWithoutItsValue(List<String> words) {
    for (OptionSpec option : command(words).getCommandSpec().options()) {
      if (option.arity().min() > 0) {
        List<String> all = complete(words);
        all.add(option.longestName());
        assertTrue(
            said(all)
                .startsWith(
                    "symphony %s needs %s"
                        .formatted(String.join(" ", words), option.longestName())),
            said(all));
      }
    }
  }

  @Test
  void unknownCommand() {
    assertEquals(
        "symphony has no command 'trian' (did you mean train or verify?); 'symphony help' lists the "
            + "commands",
        said("trian"));
    assertTrue(said("config explani").startsWith("symphony config has no command 'explani' (did"));
    assertEquals(
        "Unknown subcommand 'trian'; 'symphony help' lists the commands", said("help trian"));
  }

  @Test
  void missingParameter() {
    assertTrue(said("train").startsWith("symphony train needs CONFIG ("), said("train"));
    assertTrue(said("run").startsWith("symphony run needs --study FILE (The"), said("run"));
  }

  @Test
  void oneWordTooMany() {
    assertEquals(
        "symphony status takes only FOLDER, and 'b' is one word too many; 'symphony status --help' "
            + "describes it",
        said("status a b"));
    assertTrue(said("doctor a").startsWith("symphony doctor takes only options, and 'a' is"));
  }

  @Test
  void valueOfAnotherType() {
    assertTrue(said("watch s --port abc").startsWith("symphony watch expects a whole number for"));
    assertTrue(
        said("doctor --format yaml").startsWith("symphony doctor expects table or json for"));
    assertTrue(
        said("ablate s --launcher sge").startsWith("symphony ablate expects local or slurm"));
  }

  @Test
  void optionGivenTwice() {
    assertTrue(said("watch s --port 1 --port 2").startsWith("symphony watch takes --port"));
  }

  @Test
  void faultsThatCommandsFindThemselves() {
    assertTrue(
        said("verify r --steps 0").startsWith("--steps is 0, expected a whole number from 1"));
    assertTrue(
        said("config")
            .endsWith("use: symphony config explain CONFIG; 'symphony config --help' describes it"),
        said("config"));
  }
}
