package symphony.runtime.run;

/** Reports why a thread will never return from an environment. */
final class ThreadLostException extends Error {

  private static final long serialVersionUID = 1L;

  ThreadLostException(String why) {
    super(why, null, false, false);
  }
}
