package symphony.ablation.launch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The GPUs of this machine. A process has one of them, and a card one process or several. */
public final class Cards {

  static final String VISIBLE = "CUDA_VISIBLE_DEVICES";

  /** The memory reserved for the driver and the display. */
  static final double USABLE = 0.9;

  private final List<String> names;
  private final int[] users;
  private final int processesOfOne;

  /**
   * Some cards.
   *
   * @param count how many this process sees
   * @param visible what the variable {@code CUDA_VISIBLE_DEVICES} says here, empty if nothing
   * @param processesOfOne how many processes share a card
   */
  public Cards(int count, String visible, int processesOfOne) {
    this.names = visible.isBlank() ? numbers(count) : List.of(visible.strip().split("\\s*,\\s*"));
    this.users = new int[count];
    this.processesOfOne = processesOfOne;
  }

  /** No card: processes are left as they are. */
  public static Cards none() {
    return new Cards(0, "", 1);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  /** How many there are. */
  int count() {
    return users.length;
  }

  /** Takes the card that the fewest use; negative if there are none. */
  synchronized int take() {
    int least =
        IntStream.range(0, users.length).reduce((a, b) -> users[b] < users[a] ? b : a).orElse(-1);
    if (least >= 0) {
      users[least]++;
    }
    return least;
  }

  /** Gives a card back. */
  synchronized void give(int card) {
    if (card >= 0) {
      users[card]--;
    }
  }

  /** What {@code CUDA_VISIBLE_DEVICES} calls a card that was taken. */
  String name(int card) {
    return names.get(card);
  }

  /** Lets a process see one card only. */
  void pin(Map<String, String> environment, int card) {
    if (card >= 0) {
      environment.put(VISIBLE, name(card));
    }
  }

  /** The Java options that tell a process its share of a GPU. */
  List<String> options() {
    return processesOfOne <= 1
        ? List.of()
        : List.of(
            "-Dsymphony.gpu.memory=" + String.format(Locale.ROOT, "%.3f", USABLE / processesOfOne));
  }
}
