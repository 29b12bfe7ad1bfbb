package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import symphony.api.environment.EnvironmentSpec;

class ModelCardTest {

  /** A car that steers in [-1, 1] and accelerates in [0, 3]. */
  @Test
  void asymmetricLimitsAreListedWithTheirScale() {
    EnvironmentSpec car =
        new EnvironmentSpec("Car-v0", 4, new double[] {-1, 0}, new double[] {1, 3}, 100, "car");
    String table = ModelCard.actions(car, new double[] {0, 1.5}, new double[] {1, 1.5});
    assertTrue(table.contains("| action | minimum | maximum | center | half |\n"), table);
    assertTrue(table.contains("| 0 | -1.0 | 1.0 | 0.0 | 1.0 |\n"), table);
    assertTrue(table.contains("| 1 | 0.0 | 3.0 | 1.5 | 1.5 |\n"), table);
  }
}
