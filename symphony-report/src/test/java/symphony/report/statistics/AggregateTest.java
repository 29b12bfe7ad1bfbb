package symphony.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateTest {

  @Test
  void agreesWithRliableOnItsOwnSmallTable() {
    Sample x =
        Samples.runsByTasks(
            "x",
            new double[] {1, 2},
            new double[] {2, 2},
            new double[] {1, 1},
            new double[] {2, 1});
    assertEquals(1.5, Aggregate.MEDIAN.of(x));
    assertEquals(1.5, Aggregate.MEAN.of(x));
    assertEquals(1.5, Aggregate.IQM.of(x));
    Sample y =
        Samples.runsByTasks("y", new double[] {1, 1}, new double[] {2, 2}, new double[] {3, 3});
    assertEquals(2, Aggregate.MEDIAN.of(y));
    assertEquals(2, Aggregate.MEAN.of(y));
    assertEquals(2, Aggregate.IQM.of(y));
  }

  @Test
  void agreesWithRliableOnEightyNumbers() {
    Sample x = Samples.runsByTasks("x", Samples.arange80());
    assertEquals(39.5, Aggregate.IQM.of(x));
    assertEquals(0.0125, Aggregate.OPTIMALITY_GAP.of(x), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"3, 4.6667", "4, 6.5", "5, 9.6667", "6, 13.5", "7, 18", "10, 33.1667"})
  void trimsTheFloorOfAQuarterAtEachEnd(int n, double expected) {
    double[] squares = IntStream.rangeClosed(1, n).mapToDouble(i -> i * i).toArray();
    assertEquals(expected, Aggregate.IQM.of(Samples.oneTask("squares", squares)), 5e-5);
  }

  @Test
  void medianIsTakenOverTasksNotOverRuns() {
    Sample uneven = Samples.runsByTasks("x", new double[] {0, 10, 100}, new double[] {2, 10, 300});
    assertEquals(10, Aggregate.MEDIAN.of(uneven));
    assertEquals(211.0 / 3, Aggregate.MEAN.of(uneven), 1e-12);
  }
}
