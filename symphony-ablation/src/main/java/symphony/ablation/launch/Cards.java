package symphony.ablation.launch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Assigns the GPUs of this machine to processes. Each process uses one GPU; a GPU may have several
 * processes.
 */
public final class Cards {

  static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

  /** The memory reserved for the driver and the display. */
  static final double USABLE = 0.9;

  private final List<String> names;
  private final int[] users;
  private final int processesOfOne;

  /**
   * Creates an assignment of GPUs.
   *
   * @param count the number of GPUs that this process sees
   * @param visible the value of {@code CUDA_VISIBLE_DEVICES} in this process, or empty
   * @param processesOfOne the number of processes that share a GPU
   */
  public Cards(int count, String visible, int processesOfOne) {
    this.names = visible.isBlank() ? numbers(count) : List.of(visible.strip().split("\\s*,\\s*"));
    this.users = new int[count];
    this.processesOfOne = processesOfOne;
  }

  /** No GPU: the environment of processes is not changed. */
  public static Cards none() {
    return new Cards(0, "", 1);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  /** The number of GPUs. */
  int count() {
    return users.length;
  }

  /** Assigns the least used GPU and returns its index; negative if there are none. */
  synchronized int take() {
    int least =
        IntStream.range(0, users.length).reduce((a, b) -> users[b] < users[a] ? b : a).orElse(-1);
    if (least >= 0) {
      users[least]++;
    }
    return least;
  }

  /** Releases a GPU. */
  synchronized void give(int card) {
    if (card >= 0) {
      users[card]--;
    }
  }

  /** The name of an assigned GPU in {@code CUDA_VISIBLE_DEVICES}. */
  String name(int card) {
    return names.get(card);
  }

  /** Makes only one GPU visible to a process. */
  void pin(Map<String, String> environment, int card) {
    if (card >= 0) {
      environment.put(VISIBLE, name(card));
    }
  }

  /** The Java options that set a process's share of a GPU. */
  List<String> options() {
    return processesOfOne <= 1
        ? List.of()
        : List.of(
            "-Dsymphony.gpu.memory=" + String.format(Locale.ROOT, "%.3f", USABLE / processesOfOne));
  }
}
