package symphony.envs.mujoco.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.EnvironmentException;

class LayoutTableTest {

  private static final Path LIBRARY = Path.of("/somewhere/libmujoco.so");

  @Test
  void knowsWhereTheReferenceReleaseKeepsItsFields() {
    Layout layout = LayoutTable.bundled().find(222, LIBRARY);
    assertEquals("2.2.2", layout.release());
    assertEquals(3280, layout.of("sizeof.mjModel"));
    assertEquals(41176, layout.of("sizeof.mjData"));
    assertEquals(40376, layout.of("mjData.qpos"));
    assertEquals(41168, layout.of("mjData.cfrc_ext"));
    assertEquals(4, layout.intWidth());
    assertEquals(8, layout.warnings());
    assertFalse(layout.addsMargins());
  }

  @Test
  void knowsThatCountsGrewAndMarginsAddUpFrom350() {
    Layout layout = LayoutTable.bundled().find(3005000, LIBRARY);
    assertEquals(8, layout.intWidth());
    assertTrue(layout.addsMargins());
    assertFalse(LayoutTable.bundled().find(340, LIBRARY).addsMargins());
  }

  @Test
  void refusesAnUnknownReleaseAndNamesTheKnownOnes() {
    LayoutTable table = LayoutTable.bundled();
    EnvironmentException e =
        assertThrows(EnvironmentException.class, () -> table.find(9999000, LIBRARY));
    assertTrue(e.getMessage().contains("9999000"), e.getMessage());
    assertTrue(e.getMessage().contains("2.2.2, 2.3.0"), e.getMessage());
  }

  @Test
  void usesAUsersLayoutFirst(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("layouts.txt");
    Files.writeString(file, "# mine\nrelease mj_version mjData.qpos\n9.9.9 9009000 8\n");
    Layout layout = LayoutTable.extended(file).find(9009000, LIBRARY);
    assertEquals(8, layout.of("mjData.qpos"));
    assertThrows(EnvironmentException.class, () -> layout.of("mjData.qvel"));
    assertThrows(
        EnvironmentException.class, () -> LayoutTable.extended(folder.resolve("absent.txt")));
  }
}
