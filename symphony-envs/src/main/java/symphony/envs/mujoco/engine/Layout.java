package symphony.envs.mujoco.engine;

import java.util.Map;
import symphony.api.environment.EnvironmentException;

/**
 * The struct layouts of one release of MuJoCo: byte offsets of fields under LP64.
 *
 * @param release the release, such as {@code 2.2.2}
 * @param numbers offsets by C expression ({@code mjData.qpos}), sizes ({@code sizeof.mjData}) and
 *     three facts: {@code mj_version}, {@code int_width}, {@code warnings}
 */
public record Layout(String release, Map<String, Long> numbers) {

  /** The value of {@code mj_version()} in this release. */
  public int version() {
    return (int) of("mj_version");
  }

  /** The size of the model's counts in bytes: 4, or 8 from 3.5.0 on. */
  public int intWidth() {
    return (int) of("int_width");
  }

  /** The length of the warning table; its last four entries count bad numbers. */
  public int warnings() {
    return (int) of("warnings");
  }

  /**
   * Whether the contact margin of two geoms is the sum of their margins, as from 3.5.0 on, and not
   * the larger one.
   */
  public boolean addsMargins() {
    return version() >= 3005000;
  }

  /**
   * An offset or a size.
   *
   * @throws EnvironmentException if this release has no such field
   */
  public long of(String field) {
    Long number = numbers.get(field);
    if (number == null) {
      throw new EnvironmentException("the layout of MuJoCo " + release + " lacks " + field);
    }
    return number;
  }
}
