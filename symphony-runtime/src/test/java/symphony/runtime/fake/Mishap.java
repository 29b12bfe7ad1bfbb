package symphony.runtime.fake;

/** Faults of plugins. */
final class Mishap {

  private Mishap() {}

  static void happen(String what) {
    switch (what) {
      case "exception" -> throw new IllegalStateException("the schedule has no such update");
      case "overflow" -> deeper(1);
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "link" -> throw new NoClassDefFoundError("acme/Missing");
      default -> {}
    }
  }

  @SuppressWarnings("InfiniteRecursion") // the intended fault
  private static long deeper(long level) {
    return 1 + deeper(level + 1);
  }
}
