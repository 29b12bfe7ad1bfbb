package symphony.runtime.run;

import symphony.api.UserException;

/** Another worker has taken the run over, so that this one must not write into it any more. */
public final class LostRunException extends UserException {

  private static final long serialVersionUID = 1L;

  LostRunException() {
    super(
        "Another worker took over this run, because this worker did not respond for a while; "
            + "this worker writes nothing more.");
  }
}
