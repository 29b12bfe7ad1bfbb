package symphony.api.environment;

import java.util.function.Consumer;

/** Downloads what a family of environments needs, with ordinary clients and without root. */
public interface Installer {

  /** One sentence: what it downloads, from where, and where it puts it. */
  String description();

  /**
   * Downloads it. Existing files are not changed.
   *
   * @param progress receives one line for each step
   * @throws EnvironmentException with one sentence that says what failed and what to do
   */
  void install(Consumer<String> progress);
}
