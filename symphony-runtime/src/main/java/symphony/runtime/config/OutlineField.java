package symphony.runtime.config;

import com.typesafe.config.ConfigUtil;
import java.util.List;
import java.util.stream.Stream;

/** The field that an {@link Outline} is in the middle of, within one block or list. */
final class OutlineField {

  private final List<String> block;
  private final StringBuilder key = new StringBuilder();
  private boolean separated;
  private boolean valued;
  private boolean lineEnded;

  /** In a block that has a path. */
  OutlineField(List<String> block) {
    this.block = block;
  }

  /** In a list, whose elements and all that is within them have no path. */
  static OutlineField inList() {
    return new OutlineField(null);
  }

  void word(String word) {
    if (word.isBlank() && (separated || key.isEmpty())) {
      return;
    }
    if (!word.isBlank() && lineEnded && (valued || !separated)) {
      clear();
    }
    if (separated) {
      valued = true;
    } else {
      key.append(word);
    }
  }

  void separate() {
    separated = true;
  }

  void hasValue() {
    separated = true;
    valued = true;
  }

  /** A value may be in the next line, so the field need not be complete. */
  void endLine() {
    lineEnded = true;
  }

  void clear() {
    key.setLength(0);
    separated = false;
    valued = false;
    lineEnded = false;
  }

  /** Whether a brace that comes now opens a block of the key's own, and does not add to a value. */
  boolean opensBlock() {
    return block != null && !key.isEmpty() && !valued;
  }

  /** The path of what is written here, {@code null} within a list. */
  List<String> path() {
    if (block == null || key.isEmpty()) {
      return block;
    }
    return Stream.concat(block.stream(), ConfigUtil.splitPath(key.toString().strip()).stream())
        .toList();
  }
}
