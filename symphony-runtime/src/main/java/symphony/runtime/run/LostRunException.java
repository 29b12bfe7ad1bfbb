package symphony.runtime.run;

import symphony.api.UserException;

/**
 * Reports that another worker has taken over the run, so that this one must no longer write to it.
 */
public final class LostRunException extends UserException {

  private static final long serialVersionUID = 1L;

  LostRunException() {
    super(
        "Another worker took over this run, because this worker did not respond for a while; "
            + "this worker writes nothing more.");
  }
}
