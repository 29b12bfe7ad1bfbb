package symphony.runtime.config;

/**
 * One problem of a config.
 *
 * @param path the config path, possibly empty
 * @param place file and line or another origin, possibly empty
 * @param message what is wrong and what was expected
 */
public record Problem(String path, String place, String message) {

  /** The line for the user: {@code path (place): message}. */
  public String line() {
    if (path.isEmpty()) {
      return place.isEmpty() ? message : place + ": " + message;
    }
    return path + (place.isEmpty() ? "" : " (" + place + ")") + ": " + message;
  }
}
