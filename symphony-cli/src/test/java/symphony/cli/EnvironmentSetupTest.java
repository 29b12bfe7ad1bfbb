package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import symphony.api.UserException;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.Installer;

class EnvironmentSetupTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final Engine engine = new Engine();

  /** A family whose engine can be fetched, unless the network is down. */
  private static final class Engine implements EnvironmentFamily, Installer {

    private boolean there;
    private boolean online = true;

    @Override
    public List<String> tasks() {
      return List.of("Fly-v0");
    }

    @Override
    public Optional<String> missing() {
      return there ? Optional.empty() : Optional.of("libfly was not found.");
    }

    @Override
    public Optional<Installer> installer() {
      return Optional.of(this);
    }

    @Override
    public Environment create(String task) {
      throw new AssertionError("nothing is made here");
    }

    @Override
    public String description() {
      return "libfly from the network";
    }

    @Override
    public void install(Consumer<String> progress) {
      if (!online) {
        throw new EnvironmentException("no route to host");
      }
      progress.accept("fetched");
      there = true;
    }
  }

  @Test
  void fetchesWhatIsMissingOnceAgreed() {
    new EnvironmentSetup(() -> true, out).ensure(engine, "Fly-v0");
    assertTrue(engine.there);
    assertEquals(
        "The task Fly-v0 needs libfly from the network.\nfetched\n",
        said.toString(StandardCharsets.UTF_8));
  }

  @Test
  void doesNothingWhereNothingIsMissing() {
    engine.there = true;
    new EnvironmentSetup(
            () -> {
              throw new AssertionError("nobody is asked");
            },
            out)
        .ensure(engine, "Fly-v0");
    assertEquals(0, said.size());
  }

  @Test
  void saysWhyTheTaskCannotRunWhenRefusedOrOffline() {
    UserException refused =
        assertThrows(
            UserException.class,
            () -> new EnvironmentSetup(() -> false, out).ensure(engine, "Fly-v0"));
    assertEquals("The task Fly-v0 cannot run here: libfly was not found.", refused.getMessage());
    engine.online = false;
    UserException offline =
        assertThrows(
            UserException.class,
            () -> new EnvironmentSetup(() -> true, out).ensure(engine, "Fly-v0"));
    assertEquals("The task Fly-v0 cannot run here: no route to host", offline.getMessage());
  }
}
