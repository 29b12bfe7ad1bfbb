package symphony.envs.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonCommandTest {

  @Test
  void currentFolderIsNotOnThePath() {
    Map<String, String> environment = PythonCommand.of("python3", "-c", "").environment();
    assertEquals("1", environment.get("PYTHONSAFEPATH"));

    Map<String, String> relative =
        new HashMap<>(
            Map.of("PYTHONPATH", String.join(File.pathSeparator, "", ".", "/a", "b", "")));
    PythonCommand.protect(relative);
    assertEquals("/a", relative.get("PYTHONPATH"));
  }

  /** To Python an empty path is the current folder. */
  @Test
  void pathWithoutAnAbsoluteEntryIsRemoved() {
    Map<String, String> environment = new HashMap<>(Map.of("PYTHONPATH", "."));
    PythonCommand.protect(environment);
    assertFalse(environment.containsKey("PYTHONPATH"));
  }
}
