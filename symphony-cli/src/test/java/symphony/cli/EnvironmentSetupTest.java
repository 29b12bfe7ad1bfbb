package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.Installer;

class EnvironmentSetupTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final EnvironmentFamily family = mock();
  private final Installer installer = mock();

  /** A family whose engine is missing and can be fetched. */
  @BeforeEach
  void missEngine() {
    when(family.missing()).thenReturn(Optional.of("libfly was not found."));
    when(family.installer()).thenReturn(Optional.of(installer));
    when(installer.description()).thenReturn("libfly from the network");
  }

  @Test
  void downloadsWhatIsMissingAfterConfirmation() {
    doAnswer(
            fetch -> {
              when(family.missing()).thenReturn(Optional.empty());
              fetch.<Consumer<String>>getArgument(0).accept("fetched");
              return null;
            })
        .when(installer)
        .install(any());
    new EnvironmentSetup(() -> true, out).ensure(family, "Fly-v0");
    assertEquals(
        "The task Fly-v0 needs libfly from the network.\nfetched\n",
        said.toString(StandardCharsets.UTF_8));
  }

  @Test
  void doesNothingIfNothingIsMissing() {
    when(family.missing()).thenReturn(Optional.empty());
    new EnvironmentSetup(
            () -> {
              throw new AssertionError("nobody is asked");
            },
            out)
        .ensure(family, "Fly-v0");
    assertEquals(0, said.size());
  }

  @Test
  void saysWhyTheTaskCannotRunIfRefusedOrOffline() {
    UserException refused =
        assertThrows(
            UserException.class,
            () -> new EnvironmentSetup(() -> false, out).ensure(family, "Fly-v0"));
    assertEquals("The task Fly-v0 cannot run here: libfly was not found.", refused.getMessage());
    verify(installer, never()).install(any());
    doThrow(new EnvironmentException("no route to host")).when(installer).install(any());
    UserException offline =
        assertThrows(
            UserException.class,
            () -> new EnvironmentSetup(() -> true, out).ensure(family, "Fly-v0"));
    assertEquals("The task Fly-v0 cannot run here: no route to host", offline.getMessage());
  }
}
