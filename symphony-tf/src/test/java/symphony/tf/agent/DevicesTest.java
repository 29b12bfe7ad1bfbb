package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.ConfigProto;

/** TensorFlow sizes a process's threads by the first session, which is the one that looks for a GPU. */
class DevicesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16})
  void looksForAGpuWithTheThreadsThatTheAgentWillHave(int threads) {
    ConfigProto probing = Devices.probing(threads);
    ConfigProto learning = new Devices(false, "cpu").config(threads);
    assertEquals(
        learning.getIntraOpParallelismThreads(), probing.getIntraOpParallelismThreads());
    assertEquals(threads, learning.getIntraOpParallelismThreads());
  }
}
