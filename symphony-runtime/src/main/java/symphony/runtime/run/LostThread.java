package symphony.runtime.run;

/** A thread said why it will never come back from an environment. */
final class LostThread extends Error {

  private static final long serialVersionUID = 1L;

  LostThread(String why) {
    super(why, null, false, false);
  }
}
