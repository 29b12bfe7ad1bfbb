package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

  private static List<Integer> sizes(Inspection inspection) {
    return List.of(inspection.observations(), inspection.actions());
  }

  @Test
  void theTasksSizesAreUsedUnlessOthersAreGiven(@TempDir Path folder) {
    Inspection line = Inspection.of(ShortTraining.config(folder));
    assertEquals(List.of(2, 1), sizes(line));
    assertSame(line, line.resized(null, null));
    assertEquals(List.of(5, 1), sizes(line.resized(5, null)));
    assertEquals(List.of(2, 7), sizes(line.resized(null, 7)));
    assertEquals(List.of(5, 7), sizes(line.resized(5, 7)));
    assertSame(line.config(), line.resized(5, 7).config());
  }
}
