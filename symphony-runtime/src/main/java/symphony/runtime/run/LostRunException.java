package symphony.runtime.run;

import symphony.api.UserException;

/** Another worker has taken the run over, so that this one must not write into it any more. */
public final class LostRunException extends UserException {

  private static final long serialVersionUID = 1L;

  LostRunException() {
    super(
        "Another worker has taken this run over, because this one did not answer for a while; it"
            + " writes no more.");
  }
}
