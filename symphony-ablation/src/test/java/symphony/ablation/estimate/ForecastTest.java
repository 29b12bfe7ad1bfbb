package symphony.ablation.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

  @Test
  void aFreeProcessTrainsTheNextCohort() {
    assertEquals(10, Forecast.makespan(List.of(4.0, 3.0, 2.0, 1.0), 1));
    assertEquals(5, Forecast.makespan(List.of(4.0, 3.0, 2.0, 1.0), 2));
    assertEquals(4, Forecast.makespan(List.of(4.0, 3.0, 2.0, 1.0), 8));
    assertEquals(7, Forecast.makespan(List.of(1.0, 2.0, 2.0, 5.0), 2));
  }

  @Test
  void theTimeOfARunIsThatOfSetupStepsAndEvaluations() {
    Throughput pace = new Throughput(10, 3, 0.02, 0.5, 1000, 80, 200, 200);
    assertEquals(3 + 200 + 20 * 0.5, pace.seconds(10_000, 500, 10), 1e-9);
    assertEquals(3 + (200 + 10) / 2.0, pace.seconds(10_000, 500, 5), 1e-9);
    assertEquals(1000 + 20 * 80 + 100 * 200 + 50 * 100, pace.bytes(10_000, 500, 100), 1e-9);
    assertEquals(1000 + 20 * 80 + 50 * 100, pace.bytes(10_000, 500, 0), 1e-9);
  }
}
