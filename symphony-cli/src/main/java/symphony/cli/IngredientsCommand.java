package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import symphony.api.UserException;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.record.JsonFile;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;
import symphony.runtime.plugin.Suggestions;

/** {@code symphony ingredients}: lists the ingredients of each role. */
@Command(
    name = "ingredients",
    description =
        "Lists the ingredients of every role and the wrappers of environments, or describes one.")
final class IngredientsCommand implements Runnable {

  /** The roles of the agent, and the wrappers of environments. */
  static final List<Role<?>> ROLES =
      Stream.concat(Roles.ALL.stream(), Stream.of(IngredientCard.WRAPPER)).toList();

  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ROLE",
      description = "A role, such as critic-loss.")
  private String role;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "An ingredient of the role, such as rehse.")
  private String name;

  @Option(names = "--format", description = "Output format: table or json.", defaultValue = "table")
  private OutputFormat format;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    Registry registry = common.registry();
    PrintWriter out = spec.commandLine().getOut();
    List<Role<?>> roles = role == null ? ROLES : List.of(role(role));
    if (name != null) {
      describe(registry, roles.getFirst(), out);
    } else {
      list(registry, roles, out);
    }
    out.flush();
  }

  private static Role<?> role(String path) {
    List<String> known = ROLES.stream().map(Role::path).toList();
    int index = known.indexOf(path);
    if (index < 0) {
      String hint = Suggestions.didYouMean(path, known);
      throw new UserException(
          "There is no role named '%s'%s Known: %s"
              .formatted(path, hint.isEmpty() ? "." : hint, String.join(", ", known)));
    }
    return ROLES.get(index);
  }

  private void list(Registry registry, List<Role<?>> roles, PrintWriter out) {
    ConfigSource defaults = ConfigSource.defaults(registry);
    List<IngredientCard<?>> cards = new ArrayList<>();
    roles.forEach(each -> cards.addAll(cards(each, registry, defaults)));
    if (format == OutputFormat.json) {
      out.println(JsonFile.text(cards.stream().map(IngredientCard::json).toList()));
      return;
    }
    new TextTable(
            List.of("role", "ingredient", "module", "", "what it does"),
            cards.stream().map(IngredientsCommand::row).toList())
        .print(out);
  }

  private static <T extends Pluggable> List<IngredientCard<T>> cards(
      Role<T> of, Registry registry, ConfigSource defaults) {
    return registry.registrations(of.type()).stream()
        .map(registration -> new IngredientCard<>(of, registration, defaults))
        .toList();
  }

  private static List<String> row(IngredientCard<?> card) {
    Ingredient description = card.registration().description();
    return List.of(
        card.role().path(),
        card.registration().name(),
        card.registration().module(),
        (card.isDefault() ? "default " : "") + (description.neutral() ? "neutral" : ""),
        description.summary());
  }

  private <T extends Pluggable> void describe(Registry registry, Role<T> of, PrintWriter out) {
    Registration<T> registration =
        registry
            .find(of.type(), name)
            .orElseThrow(() -> new UserException("There is " + registry.unknown(of.type(), name)));
    IngredientCard<T> card =
        new IngredientCard<>(of, registration, ConfigSource.defaults(registry));
    if (format == OutputFormat.json) {
      out.println(JsonFile.text(card.json()));
    } else {
      card.print(out);
    }
  }
}
