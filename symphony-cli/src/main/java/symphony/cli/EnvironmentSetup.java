package symphony.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.Installer;

/**
 * Downloads what a task needs before a run starts, if the user confirms on the terminal. Without a
 * terminal nothing is downloaded, because nobody can confirm.
 */
public final class EnvironmentSetup {

  private final BooleanSupplier agreed;
  private final PrintStream out;

  EnvironmentSetup(BooleanSupplier agreed, PrintStream out) {
    this.agreed = agreed;
    this.out = out;
  }

  /** Creates a setup that asks on the terminal, if there is one. */
  public static EnvironmentSetup fromTerminal() {
    return new EnvironmentSetup(EnvironmentSetup::ask, System.err);
  }

  private static boolean ask() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return false;
    }
    String answer = console.readLine("Fetch it now? [Y/n] ");
    return answer != null && !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
  }

  /**
   * Ensures that a task can run.
   *
   * @throws UserException that says what to do if it cannot run
   */
  public void ensure(EnvironmentFamily family, String task) {
    Optional<String> missing = family.missing();
    Optional<Installer> installer = family.installer();
    if (missing.isEmpty() || installer.isEmpty()) {
      return;
    }
    out.println("The task " + task + " needs " + installer.get().description() + ".");
    if (!agreed.getAsBoolean()) {
      throw cannot(task, missing.get());
    }
    try {
      installer.get().install(out::println);
    } catch (EnvironmentException e) {
      throw cannot(task, e.getMessage());
    }
  }

  private static UserException cannot(String task, String why) {
    return new UserException("The task %s cannot run here: %s".formatted(task, why));
  }
}
