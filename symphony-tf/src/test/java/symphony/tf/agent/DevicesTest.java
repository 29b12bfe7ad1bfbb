package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.OptimizerOptions;
import symphony.api.agent.EnginePart;
import symphony.api.agent.UsedDevice;

/**
 * TensorFlow sizes a process's threads by the first session, which is the one that looks for a GPU.
 */
class DevicesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16})
  void searchesForAGpuWithTheAgentsThreads(int threads) {
    ConfigProto probing = Devices.probing(threads);
    ConfigProto learning = new Devices(false, "cpu").config(threads);
    assertEquals(learning.getIntraOpParallelismThreads(), probing.getIntraOpParallelismThreads());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 1", "3, 3, 1", "4, 4, 2", "16, 16, 8"})
  void threadsRunDifferentOperationsBeforeTheyShareOne(int threads, int beside, int inside) {
    ConfigProto config = new Devices(false, "cpu").config(threads);
    assertEquals(beside, config.getInterOpParallelismThreads());
    assertEquals(inside, config.getIntraOpParallelismThreads());
  }

  @ParameterizedTest
  @CsvSource({"FLOAT32, 'gpu, float32'", "TF32, 'gpu, tf32'", "BFLOAT16, 'gpu, bfloat16'"})
  void provenanceNamesThePrecisionOfAGpu(Symphony.Precision precision, String said) {
    Symphony config = TinyAgent.config(precision);
    assertEquals(said, Devices.said(new Devices(true, "gpu"), config));
    assertEquals("cpu", Devices.said(new Devices(false, "cpu"), config));
  }

  /** A study sets it for processes that share a GPU. */
  @Test
  void limitsItsShareOfAGpusMemory() {
    Devices gpu = new Devices(true, "gpu");
    assertEquals(0, gpu.config(1).getGpuOptions().getPerProcessGpuMemoryFraction());
    System.setProperty("symphony.gpu.memory", "0.450");
    try {
      assertEquals(0.45, gpu.config(1).getGpuOptions().getPerProcessGpuMemoryFraction());
      assertTrue(gpu.config(1).getGpuOptions().getAllowGrowth());
    } finally {
      System.clearProperty("symphony.gpu.memory");
    }
  }

  @Test
  void clusteringIsASettingOfASessionOnAGpuOnly() {
    assertEquals(OptimizerOptions.GlobalJitLevel.ON_2, jitLevel(true, true));
    assertEquals(OptimizerOptions.GlobalJitLevel.DEFAULT, jitLevel(true, false));
    assertEquals(OptimizerOptions.GlobalJitLevel.DEFAULT, jitLevel(false, true));
  }

  private static OptimizerOptions.GlobalJitLevel jitLevel(boolean gpu, boolean clustering) {
    return new Devices(gpu, clustering, UsedDevice.asWanted("x"))
        .config(1)
        .getGraphOptions()
        .getOptimizerOptions()
        .getGlobalJitLevel();
  }

  @Test
  void withoutANumberAllCoresAreUsed() {
    int cores = Runtime.getRuntime().availableProcessors();
    assertEquals(new Devices(false, "cpu").config(cores), new Devices(false, "cpu").config(0));
  }

  @Test
  void allProblemsAreNamed() {
    assertEquals(Optional.empty(), Devices.wrong(List.of(new EnginePart("sort", true, "fine"))));
    assertEquals(
        Optional.of("not reliable, see above: sort on the GPU, update on the GPU"),
        Devices.wrong(
            List.of(
                new EnginePart("sort on the GPU", false, "differs"),
                new EnginePart("product on the GPU", true, "as on the CPU"),
                new EnginePart("update on the GPU", false, "differs"))));
  }
}
