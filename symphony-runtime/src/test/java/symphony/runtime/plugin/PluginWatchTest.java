package symphony.runtime.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PluginWatchTest {

  /** A program whose plugin exits it. */
  public static final class Ended {

    /** Runs the program; the argument is how it ends. */
    public static void main(String[] arguments) {
      PluginWatch.making("acme-well (acme)", () -> "made");
      if (arguments[0].equals("plugin")) {
        PluginWatch.making(
            "acme-bad (acme)",
            () -> {
              System.exit(3);
              return "never";
            });
      }
      System.exit(3);
    }
  }

  private static String run(String how) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                String.join(
                    File.pathSeparator, place(PluginWatch.class), place(PluginWatchTest.class)),
                Ended.class.getName(),
                how)
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(3, process.waitFor());
    return said.strip();
  }

  private static String place(Class<?> type) throws Exception {
    return Path.of(type.getResource(type.getSimpleName() + ".class").toURI())
        .resolve("../../../..")
        .normalize()
        .toString();
  }

  @Test
  void aPluginThatExitsTheProgramIsNamed() throws Exception {
    assertEquals(
        "acme-bad (acme) ended the program while it was created: its code calls System.exit; choose"
            + " another, or repair the module.",
        run("plugin"));
  }

  @Test
  void aProgramThatExitsByItselfReportsNothing() throws Exception {
    assertEquals("", run("itself"));
  }
}
