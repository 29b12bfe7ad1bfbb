package symphony.api.environment;

import java.util.function.Consumer;

/** Fetches what a family of environments needs, by ordinary clients and without root. */
public interface Installer {

  /** One sentence: what it fetches, from where, and where it puts it. */
  String description();

  /**
   * Fetches it. What is already there is left alone.
   *
   * @param progress receives one line for each thing that is done
   * @throws EnvironmentException with one sentence that says what failed and what to do
   */
  void install(Consumer<String> progress);
}
